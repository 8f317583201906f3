import {
  COMPENSATION_AUTHORITIES,
  COMPENSATION_REFUSAL_REASONS,
  COMPENSATION_SCHEMES,
  NEED_DOMAINS,
  NEED_LEVELS,
  PLAN_VIEWS,
  PROGRESS_CHANNELS,
  type CompensationAuthority,
  type CompensationRefusalReason,
  type CompensationScheme,
  type NeedDomain,
  type NeedLevel,
  type PlanView,
  type ProgressChannel,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Flag, Id, Instant, Nested, NestedList, Personal } from '../http/fields.js';

const MOST_MINUTES = 600;
const MOST_RUPEES = 1_000_000_000;
const RUPEES = 'Whole rupees.';

class NeedDto {
  @Code(NEED_DOMAINS) readonly domain: NeedDomain;
  @Code(NEED_LEVELS) readonly level: NeedLevel;
}

/** What she needs, domain by domain. */
export class AssessNeedsDto {
  @NestedList(() => NeedDto) readonly domains: readonly NeedDto[];
  @Nested(() => OccurrenceDto) readonly assessed: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** A plan of care, in place of the one before. */
export class AdoptCarePlanDto {
  @Id({ optional: true, about: 'The assessment of needs that it rests on.' }) readonly assessmentId?: string;
  @Code(PLAN_VIEWS, { about: 'What she says to it.' }) readonly herView: PlanView;
  @Instant({ optional: true }) readonly reviewDue?: string;
  @Personal(8_000) readonly goals: Sensitive<string>;
}

/** A counselling session; there is no field for what was said. */
export class CounsellingSessionDto {
  @Nested(() => OccurrenceDto) readonly held: OccurrenceDto;
  @Count(MOST_MINUTES) readonly minutes: number;
  @Flag({ about: 'She came.' }) readonly attended: boolean;
}

/** A lawyer was assigned to her. */
export class AssignLegalAidDto {
  @Personal(500, { optional: true, about: 'Name and address of the lawyer.' }) readonly lawyer?: Sensitive<string>;
  @Nested(() => OccurrenceDto) readonly assigned: OccurrenceDto;
}

/** Compensation was applied for. */
export class ApplyForCompensationDto {
  @Code(COMPENSATION_SCHEMES) readonly scheme: CompensationScheme;
  @Code(COMPENSATION_AUTHORITIES) readonly authority: CompensationAuthority;
  @Count(MOST_RUPEES, { optional: true, about: RUPEES }) readonly amount?: number;
  @Flag({ about: 'Interim relief is asked for.' }) readonly interim: boolean;
  @Nested(() => OccurrenceDto) readonly applied: OccurrenceDto;
}

/** Compensation was awarded. */
export class CompensationAwardDto {
  @Count(MOST_RUPEES, { about: RUPEES }) readonly amount: number;
  @Flag({ about: 'It is interim relief.' }) readonly interim: boolean;
  @Id({ optional: true }) readonly documentRef?: string;
  @Nested(() => OccurrenceDto) readonly awarded: OccurrenceDto;
}

/** Compensation was refused. */
export class CompensationRefusalDto {
  @Code(COMPENSATION_REFUSAL_REASONS) readonly reasonCode: CompensationRefusalReason;
  @Id({ optional: true }) readonly documentRef?: string;
  @Nested(() => OccurrenceDto) readonly refused: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** Money has reached her. */
export class CompensationPaymentDto {
  @Count(MOST_RUPEES, { about: RUPEES }) readonly amount: number;
  @Nested(() => OccurrenceDto) readonly paid: OccurrenceDto;
}

/** She herself asks for mediation with somebody of her family. */
export class RequestFamilyMediationDto {
  @Id({ about: 'With whom, as the case knows her or him.' }) readonly withRef: string;
  @Personal(200, { optional: true }) readonly relation?: Sensitive<string>;
  @Nested(() => OccurrenceDto) readonly requested: OccurrenceDto;
}

/** She was told how the investigation stands. */
export class TellProgressDto {
  @Code(PROGRESS_CHANNELS) readonly channel: ProgressChannel;
  @Nested(() => OccurrenceDto) readonly told: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
