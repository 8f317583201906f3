import { lapse } from './basis-rules.js';
import type { Footing, QuestionedFact } from './case-codes.js';
import type { CaseState } from './case.state.js';
import { questioned, type Custodian } from './custody.state.js';

/** Who is responsible for her, on which ground, and with whom she is. */
export type Responsibility =
  | Readonly<{ held: false; endedAt?: string; diedAt?: string }>
  | Readonly<{
      held: true;
      responsible: Custodian;
      since: string;
      footing: Footing;
      /** False when the order, consent or power that custody rests on no longer holds. */
      basisInForce: boolean;
      questioned: readonly QuestionedFact[];
      missing: boolean;
      /** Her death is reported, and her custodian has not ended custody by it. */
      diedAt?: string;
      /** She has been received, and the giver's side has not confirmed: with `with`, `responsible` responsible, unconfirmed. */
      unconfirmed?: Readonly<{ handoverId: string; with: string; since: string }>;
    }>;

/** Answers "who is responsible for this person right now?" at the instant `at`. In `unconfirmed`, `with` is the organisation, or the handover's id for an outside party. */
export const responsibilityOf = (state: CaseState, at: string): Responsibility => {
  if (state.status === 'none') return { held: false };
  const { custody, death } = state;
  const died = death && { diedAt: death.at };
  if (custody.status === 'never') return { held: false, ...died };
  if (custody.status === 'ended') return { held: false, endedAt: custody.at, ...died };
  const { handover, custodian, since, footing, basis, heldSince } = custody;
  return {
    held: true,
    responsible: custodian,
    since,
    footing,
    basisInForce: lapse(state, basis, at, heldSince) === undefined,
    questioned: questioned(custody),
    missing: custody.missing !== undefined,
    ...died,
    ...(handover?.stage === 'received' && {
      unconfirmed: {
        handoverId: handover.handoverId,
        with: handover.to.kind === 'organisation' ? handover.to.orgRef : handover.handoverId,
        since: handover.receipt.awaitingConfirmationSince,
      },
    }),
  };
};
