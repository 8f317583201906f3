import type { Sensitive } from '@setu/kernel';
import {
  RISK_FACTORS,
  RISK_LEVELS,
  SIGNATURE_MODES,
  TIP_CLOSING_REASONS,
  TIP_ESCALATION_REASONS,
  TIP_MERGE_REASONS,
  VERIFICATION_OUTCOMES,
  type RiskFactor,
  type RiskLevel,
  type SignatureMode,
  type TipClosingReason,
  type TipEscalationReason,
  type TipMergeReason,
  type VerificationOutcome,
} from '@setu/rescue';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Codes, Id, Nested, Personal } from '../http/fields.js';

const NOTE = 4_000;

/** The informant signed what she had sent: BNSS 2023 s.173(1)(ii). Who she is, is not said here. */
export class SignTipDto {
  @Code(SIGNATURE_MODES) readonly mode: SignatureMode;
  @Nested(() => OccurrenceDto, { optional: true, about: 'Now if left out.' }) readonly signed?: OccurrenceDto;
}

/** The tip stands in the general diary of a station, without its source. */
export class EnterTipInGeneralDiaryDto {
  @Id({ about: 'The station in whose diary it stands.' }) readonly station: string;
  @Personal(100, { about: 'The number of the entry.' }) readonly gdNumber: Sensitive<string>;
  @Nested(() => OccurrenceDto, { optional: true, about: 'Now if left out.' }) readonly entered?: OccurrenceDto;
}

/** How great the danger is. */
export class AssessTipDto {
  @Code(RISK_LEVELS) readonly riskLevel: RiskLevel;
  @Codes(RISK_FACTORS) readonly factorCodes: readonly RiskFactor[];
}

/** What looking into the tip showed. */
export class VerifyTipDto {
  @Code(VERIFICATION_OUTCOMES) readonly outcome: VerificationOutcome;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** The tip is followed under another one. */
export class MergeTipDto {
  @Id({ about: 'The tip that is followed.' }) readonly into: string;
  @Code(TIP_MERGE_REASONS) readonly reasonCode: TipMergeReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** Another police unit is asked to take the tip up. */
export class EscalateTipDto {
  @Id({ about: 'The police unit that is asked.' }) readonly toUnit: string;
  @Code(TIP_ESCALATION_REASONS) readonly reasonCode: TipEscalationReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** Nothing is done about the tip. */
export class CloseTipDto {
  @Code(TIP_CLOSING_REASONS) readonly reasonCode: TipClosingReason;
  @Id({ about: 'Another member of your unit, or of the unit above it, who approves.' }) readonly approverRef: string;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}
