import { tipAcknowledgedV1, type TipAcknowledgedV1 } from './published/tip-acknowledged.v1.js';
import { tipActedUponV1, type TipActedUponV1 } from './published/tip-acted-upon.v1.js';
import { tipAssessedV1, type TipAssessedV1 } from './published/tip-assessed.v1.js';
import { tipClosedWithoutActionV1, type TipClosedWithoutActionV1 } from './published/tip-closed-without-action.v1.js';
import { tipEnteredInGeneralDiaryV1, type TipEnteredInGeneralDiaryV1 } from './published/tip-entered-in-general-diary.v1.js';
import { tipEscalatedV1, type TipEscalatedV1 } from './published/tip-escalated.v1.js';
import { tipEscalationAcknowledgedV1, type TipEscalationAcknowledgedV1 } from './published/tip-escalation-acknowledged.v1.js';
import { tipMergedV1, type TipMergedV1 } from './published/tip-merged.v1.js';
import { tipReceivedV1, type TipReceivedV1 } from './published/tip-received.v1.js';
import { tipSignedByInformantV1, type TipSignedByInformantV1 } from './published/tip-signed-by-informant.v1.js';
import { tipVerifiedV1, type TipVerifiedV1 } from './published/tip-verified.v1.js';
import type { RecordedTip } from './published/recorded-tip.js';
import { tipSourceRecordedV1, type TipSourceRecordedV1 } from './published/tip-source-recorded.v1.js';

/** Everything of a tip that other contexts may know, without personal data. */
export type TipPublished =
  | TipReceivedV1
  | TipSignedByInformantV1
  | TipAcknowledgedV1
  | TipEnteredInGeneralDiaryV1
  | TipAssessedV1
  | TipVerifiedV1
  | TipMergedV1
  | TipEscalatedV1
  | TipEscalationAcknowledgedV1
  | TipActedUponV1
  | TipClosedWithoutActionV1
  | TipSourceRecordedV1;

/** What of a stored event leaves the context. The compiler names each event that was forgotten. */
export const publishedFromTip = (event: RecordedTip): readonly TipPublished[] => {
  switch (event.type) {
    case 'TipReceived':
      return [tipReceivedV1(event)];
    case 'TipSignedByInformant':
      return [tipSignedByInformantV1(event)];
    case 'TipAcknowledged':
      return [tipAcknowledgedV1(event)];
    case 'TipEnteredInGeneralDiary':
      return [tipEnteredInGeneralDiaryV1(event)];
    case 'TipAssessed':
      return [tipAssessedV1(event)];
    case 'TipVerified':
      return [tipVerifiedV1(event)];
    case 'TipMerged':
      return [tipMergedV1(event)];
    case 'TipEscalated':
      return [tipEscalatedV1(event)];
    case 'TipEscalationAcknowledged':
      return [tipEscalationAcknowledgedV1(event)];
    case 'TipActedUpon':
      return [tipActedUponV1(event)];
    case 'TipClosedWithoutAction':
      return [tipClosedWithoutActionV1(event)];
    case 'TipSourceSealed':
      return [tipSourceRecordedV1(event)];
  }
};
