import {
  DECLINED_BY,
  HEARD_BY,
  OVERRIDE_GROUNDS,
  REFERRAL_CANCEL_REASONS,
  REFERRAL_DECLINE_REASONS,
  REFERRAL_ERROR_REASONS,
  REFERRAL_HOLD_REASONS,
  REFERRAL_OUTCOMES,
  REFERRAL_SERVICES,
  REFERRAL_URGENCIES,
  type DeclinedBy,
  type HeardBy,
  type OverrideGround,
  type ReferralCancelReason,
  type ReferralDeclineReason,
  type ReferralErrorReason,
  type ReferralHoldReason,
  type ReferralOutcome,
  type ReferralService,
  type ReferralUrgency,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { Code, Id, Instant, Nested, Personal } from '../http/fields.js';

const DECLINE_REASONS = REFERRAL_DECLINE_REASONS.filter((reason) => reason !== 'consent-withdrawn');

/** Why she is referred without her consent. */
export class OverrideDto {
  @Code(OVERRIDE_GROUNDS) readonly ground: OverrideGround;
  @Id({ optional: true, about: 'With `order-of-authority`: which order.' }) readonly orderId?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She is referred for one service: on her consent, or on a legal ground without it. Name one of them. */
export class SendReferralDto {
  @Id() readonly toOrg: string;
  @Code(REFERRAL_SERVICES) readonly service: ReferralService;
  @Code(REFERRAL_URGENCIES) readonly urgency: ReferralUrgency;
  @Id({ optional: true, about: 'Her consent for this purpose, towards this organisation.' }) readonly consentId?: string;
  @Nested(() => OverrideDto, { optional: true }) readonly override?: OverrideDto;
  @Id({ optional: true, about: 'With `family-mediation`: her own request.' }) readonly mediationRequestId?: string;
  @Personal(4_000, { optional: true, about: 'What the receiver must know to serve her.' }) readonly needs?: Sensitive<string>;
}

/** It goes to another organisation in place of the receiver; the service stays. */
export class RerouteReferralDto {
  @Id() readonly toOrg: string;
  @Code(REFERRAL_URGENCIES) readonly urgency: ReferralUrgency;
  @Id({ optional: true, about: 'Her consent for this purpose, towards the new organisation.' }) readonly consentId?: string;
  @Nested(() => OverrideDto, { optional: true }) readonly override?: OverrideDto;
  @Personal(4_000, { optional: true }) readonly needs?: Sensitive<string>;
}

/** The receiver cannot say yes yet. */
export class HoldReferralDto {
  @Code(REFERRAL_HOLD_REASONS) readonly reasonCode: ReferralHoldReason;
  @Instant({ about: 'When it will know.' }) readonly until: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The provider cannot, or she does not want it; each has reasons of its own. */
export class DeclineReferralDto {
  @Code(DECLINED_BY) readonly declinedBy: DeclinedBy;
  @Code(DECLINE_REASONS) readonly reasonCode: Exclude<ReferralDeclineReason, 'consent-withdrawn'>;
  @Code(HEARD_BY, { optional: true, about: 'With `person`: how her no was heard.' }) readonly heard?: HeardBy;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The sender takes it back. */
export class CancelReferralDto {
  @Code(REFERRAL_CANCEL_REASONS) readonly reasonCode: ReferralCancelReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The receiver lets go of what it accepted. */
export class ConfirmReferralCancellationDto {
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** How it ended. */
export class CompleteReferralDto {
  @Code(REFERRAL_OUTCOMES) readonly outcome: ReferralOutcome;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** It should never have been sent. */
export class EnterReferralInErrorDto {
  @Code(REFERRAL_ERROR_REASONS) readonly reasonCode: ReferralErrorReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
