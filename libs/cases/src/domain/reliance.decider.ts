import type { Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import type { RelianceCommand, RelianceFact } from './reliance.commands.js';

/** She is in its care, or is on her way into it. Whoever refused her at the door does not take her in. */
const reliesOnOrganisation = ({ custodian, handover }: HeldCustody, orgId: string): boolean =>
  answersFor(custodian) === orgId ||
  (handover !== undefined &&
    handover.stage !== 'refused-at-the-door' &&
    handover.to.kind === 'organisation' &&
    handover.to.orgRef === orgId);

/** Until she is produced or an order is made, custody rests on the power of removal, and that on the officer's appointment. */
const reliesOnAppointment = ({ footing }: HeldCustody): boolean => footing === 'statute';

const relies = (held: HeldCustody, fact: RelianceFact, orgId: string): boolean => {
  switch (fact) {
    case 'organisation-suspended':
      return reliesOnOrganisation(held, orgId);
    case 'appointment-ended':
      return reliesOnAppointment(held);
  }
};

/**
 * Raises BasisQuestioned where it is relied on, and nothing where it is not (any more): who asks has looked in a list, and the case itself is
 * what counts. Nothing moves by itself.
 */
export const decideReliance = (
  { data: { fact, orgId } }: RelianceCommand,
  { custody }: OpenedCase,
): readonly Decided<CustodyEvent>[] =>
  custody.status === 'held' && relies(custody, fact, orgId) ? [{ type: 'BasisQuestioned', data: { fact, orgId } }] : [];
