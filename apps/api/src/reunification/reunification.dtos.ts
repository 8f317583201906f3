import {
  ALTERNATIVE_PLANS,
  AUTHORITIES,
  RED_FLAGS,
  RESTORATION_REFUSAL_REASONS,
  REUNIFIED_WITH,
  VERIFICATION_OUTCOMES,
  WISHES,
  type AlternativePlan,
  type Authority,
  type RedFlag,
  type RestorationRefusalReason,
  type ReunifiedWith,
  type VerificationOutcome,
  type Wish,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Codes, Flag, Id, Nested, Personal } from '../http/fields.js';

/** Somebody of her family was found. */
export class FamilyTraceDto {
  @Nested(() => OccurrenceDto) readonly traced: OccurrenceDto;
  @Personal(200) readonly relation: Sensitive<string>;
  @Personal(200, { optional: true }) readonly district?: Sensitive<string>;
  @Personal(1_000, { optional: true }) readonly address?: Sensitive<string>;
}

/** Somebody claims her. */
export class ReceiveClaimDto {
  @Id({ about: 'A random reference of the claimant, the same in each claim of that person.' }) readonly claimantRef: string;
  @Personal(1_000, { about: 'What the claimant says to be to her.' }) readonly relation: Sensitive<string>;
  @Nested(() => OccurrenceDto) readonly received: OccurrenceDto;
  @Codes(RED_FLAGS, { optional: true, about: 'A claim within days of the rescue is flagged without being asked.' })
  readonly redFlagCodes?: readonly RedFlag[];
}

/** An organisation is asked to look at the home. */
export class AssignHomeVerificationDto {
  @Id() readonly toOrg: string;
  @Id({ optional: true, about: 'Whose home it is, as the claim names the claimant; of a child it must be said.' })
  readonly claimantRef?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** What was found at the home. */
export class ReportHomeVerificationDto {
  @Code(VERIFICATION_OUTCOMES) readonly outcome: VerificationOutcome;
  @Codes(RED_FLAGS, { optional: true, about: 'What speaks against this home.' }) readonly redFlagCodes?: readonly RedFlag[];
  @Codes(RED_FLAGS, {
    optional: true,
    about: 'Red flags of this claimant that were looked into and did not hold; only with `suitable`.',
  })
  readonly clearedFlagCodes?: readonly RedFlag[];
  @Nested(() => OccurrenceDto) readonly visited: OccurrenceDto;
  @Personal(10_000, { optional: true }) readonly report?: Sensitive<string>;
}

/** An adult does not want her home looked at. */
export class DeclineHomeVerificationDto {
  @Nested(() => OccurrenceDto) readonly declined: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** What she herself wants. */
export class RecordWishesDto {
  @Code(WISHES) readonly wish: Wish;
  @Flag({ about: 'She was heard through an interpreter.' }) readonly interpreter: boolean;
  @Nested(() => OccurrenceDto) readonly heard: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She does not go back, and what is planned instead. */
export class RefuseRestorationDto {
  @Code(AUTHORITIES, { optional: true }) readonly authority?: Authority;
  @Code(RESTORATION_REFUSAL_REASONS) readonly reasonCode: RestorationRefusalReason;
  @Code(ALTERNATIVE_PLANS) readonly alternativePlanCode: AlternativePlan;
  @Personal(10_000, { optional: true }) readonly alternativePlan?: Sensitive<string>;
  @Nested(() => OccurrenceDto) readonly refused: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She is home; custody ends with it. */
export class CompleteReunificationDto {
  @Id({ optional: true, about: 'The handover by which her family received her; only for an adult may it be left out.' })
  readonly handoverId?: string;
  @Code(REUNIFIED_WITH) readonly with: ReunifiedWith;
  @Flag() readonly claimantIdChecked: boolean;
  @Id({ optional: true, about: 'An order of release or restoration by which an adult goes.' }) readonly orderId?: string;
  @Nested(() => OccurrenceDto) readonly completed: OccurrenceDto;
}
