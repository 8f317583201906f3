import type { Decided } from '@setu/kernel';
import type { QuestionedFact } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyBasis } from './custody-basis.js';
import type { CustodyEvent } from './custody.events.js';
import { onlyPresent } from './only-present.js';

/** A question about the ground of the custody, when it or a handover in flight rests on the ground that changed; otherwise nothing. */
export const questionedBasis = (
  state: OpenedCase,
  fact: QuestionedFact,
  restsOnIt: (basis: CustodyBasis) => boolean,
): readonly Decided<CustodyEvent>[] => {
  if (state.custody.status !== 'held') return [];
  const { basis, handover } = state.custody;
  const questioned = restsOnIt(basis) ? basis : handover && restsOnIt(handover.basis) ? handover.basis : undefined;
  if (!questioned) return [];
  const orderId = questioned.kind === 'order' ? questioned.orderId : undefined;
  const consentId = questioned.kind === 'consent' ? questioned.consentId : undefined;
  return [{ type: 'BasisQuestioned', data: onlyPresent({ fact, orderId, consentId }) }];
};
