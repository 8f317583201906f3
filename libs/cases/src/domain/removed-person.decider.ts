import type { Decided } from '@setu/kernel';
import { basisReference, type CustodyBasis } from './custody-basis.js';
import type { CustodyEvent } from './custody.events.js';
import { stretchOf } from './instants.js';
import type { OpeningEvent } from './opening.events.js';
import type { RemovedPersonCommand } from './removed-person.commands.js';
import { reported } from './reported.js';

/**
 * Rule 1: from the removal on exactly one organisation is responsible for her, the unit that led the operation, by the power of its
 * route. Case and custody come into being together, so that nobody is ever removed and in nobody's hands. That she was removed is
 * recorded already; nothing here can be refused.
 */
export const decideOpenCaseOfRemovedPerson = ({
  now,
  leadUnit,
  power,
  removed,
  ...opening
}: RemovedPersonCommand['data']): readonly Decided<OpeningEvent | CustodyEvent>[] => {
  const basis: CustodyBasis = { kind: 'statute', power };
  const { from: since } = stretchOf(removed.occurredAt, now);
  return [
    { type: 'CaseOpened', data: { ...opening, origin: 'operation', openedByOrg: leadUnit } },
    {
      type: 'CustodyOpened',
      data: { custodian: leadUnit, basis, since },
      ...reported(removed),
      basis: { kind: basis.kind, ref: basisReference(basis) },
    },
  ];
};
