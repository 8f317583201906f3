import type { Decided, Occurrence } from '@setu/kernel';
import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import type { HeldCustody } from './custody.state.js';
import { FOUND_ALIVE } from './deviation.js';
import { certainlyBefore, later } from './instants.js';
import { reported } from './reported.js';

/** She is here: that ends a search for her, and a report of her death was wrong, unless she was certainly seen elsewhere, or died, after that. */
export const foundBy = (
  { death }: Pick<OpenedCase, 'death'>,
  { missing }: HeldCustody,
  actor: CaseActor,
  here: Occurrence,
): readonly Decided<CustodyEvent>[] => {
  const found = missing !== undefined && !certainlyBefore(here.occurredAt, missing.lastSeenAt);
  const alive = death !== undefined && !certainlyBefore(here.occurredAt, death.at);
  if (!found && !alive) return [];
  const foundAt = [found ? missing.lastSeenAt : undefined, alive ? death.at : undefined]
    .filter((limit) => limit !== undefined)
    .reduce(later, here.occurredAt.at);
  return [
    {
      type: 'PersonFound',
      data: { foundAt, reportedBy: actor.userRef, reportedByOrg: actor.orgRef },
      ...reported(here),
      ...(alive && { deviations: [FOUND_ALIVE] }),
    },
  ];
};
