import type { Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import type { Doubt, RelianceCommand } from './reliance.commands.js';

/** She is in its care, or is on her way into it. Whoever refused her at the door does not take her in. */
const reliesOnOrganisation = ({ custodian, handover }: HeldCustody, orgId: string): boolean =>
  answersFor(custodian) === orgId ||
  (handover !== undefined &&
    handover.stage !== 'refused-at-the-door' &&
    handover.to.kind === 'organisation' &&
    handover.to.orgRef === orgId);

/** Until she is produced or an order is made, custody rests on the power of removal, and that on the officer's appointment. */
const reliesOnAppointment = ({ footing }: HeldCustody): boolean => footing === 'statute';

const relies = (held: HeldCustody, doubt: Doubt): boolean => {
  switch (doubt.fact) {
    case 'organisation-suspended':
      return reliesOnOrganisation(held, doubt.orgId);
    case 'appointment-ended':
      return reliesOnAppointment(held);
  }
};

/**
 * Raises BasisQuestioned where it is relied on, and nothing where it is not (any more): who asks has looked in a list, and the case itself is
 * what counts. Nothing moves by itself.
 */
export const decideReliance = (
  { data: { doubt } }: RelianceCommand,
  { custody }: OpenedCase,
): readonly Decided<CustodyEvent>[] =>
  custody.status === 'held' && relies(custody, doubt) ? [{ type: 'BasisQuestioned', data: doubt }] : [];
