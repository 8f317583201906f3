import { onlyPresent, type Decided } from '@setu/kernel';
import type { QuestionedFact } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import { sameBasis, type CustodyBasis } from './custody-basis.js';
import type { CustodyEvent } from './custody.events.js';

/** A question about the ground of the custody and about that of a handover in flight, where they rest on the ground that changed; otherwise nothing. */
export const questionedBasis = (
  state: OpenedCase,
  fact: QuestionedFact,
  restsOnIt: (basis: CustodyBasis) => boolean,
): readonly Decided<CustodyEvent>[] => {
  if (state.custody.status !== 'held') return [];
  const { basis, handover } = state.custody;
  const grounds = handover && !sameBasis(handover.basis, basis) ? [basis, handover.basis] : [basis];
  return grounds.filter(restsOnIt).map((ground) => ({
    type: 'BasisQuestioned',
    data: onlyPresent({
      fact,
      orderId: ground.kind === 'order' ? ground.orderId : undefined,
      consentId: ground.kind === 'consent' ? ground.consentId : undefined,
    }),
  }));
};
