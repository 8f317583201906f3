import {
  AGE_BASES,
  CASE_CLOSING_REASONS,
  CASE_ORIGINS,
  CASE_REOPENING_REASONS,
  CORRECTION_REASONS,
  DELAY_REASONS,
  FOLLOW_UP_CONTACTS,
  LANGUAGES,
  ORDER_STATUTES,
  PRODUCED_BEFORE,
  PRODUCTION_MODES,
  type CaseClosingReason,
  type CaseReopeningReason,
  type CorrectionReason,
  type DelayReason,
  type Patch,
} from '@setu/cases';
import { GENDERS, type Sensitive } from '@setu/kernel';
import { Code, Count, Flag, Id, Instant, Nested, Personal } from '../http/fields.js';

const optional = { optional: true } as const;

/** What the entry should have said; only what may be corrected in an entry of its kind. */
class PatchDto {
  @Code(CASE_ORIGINS, optional) readonly origin?: Patch['origin'];
  @Code(GENDERS, optional) readonly gender?: Patch['gender'];
  @Flag(optional) readonly sexualOffenceInformed?: boolean;
  @Flag(optional) readonly pocsoInformed?: boolean;
  @Code(AGE_BASES, optional) readonly basis?: Patch['basis'];
  @Count(120, optional) readonly age?: number;
  @Code(PRODUCED_BEFORE, optional) readonly before?: Patch['before'];
  @Code(PRODUCTION_MODES, optional) readonly mode?: Patch['mode'];
  @Instant(optional) readonly producedAt?: string;
  @Count(20_000, optional) readonly journeyMinutes?: number;
  @Code(ORDER_STATUTES, optional) readonly statute?: Patch['statute'];
  @Instant(optional) readonly from?: string;
  @Instant(optional) readonly until?: string;
  @Id(optional) readonly documentRef?: string;
  @Instant(optional) readonly madeAt?: string;
  @Code(LANGUAGES, optional) readonly language?: Patch['language'];
  @Instant(optional) readonly givenAt?: string;
  @Instant(optional) readonly expires?: string;
  @Instant(optional) readonly lastSeenAt?: string;
  @Instant(optional) readonly foundAt?: string;
  @Id(optional) readonly paperReceiptRef?: string;
  @Code(FOLLOW_UP_CONTACTS, optional) readonly contact?: Patch['contact'];
  @Instant(optional) readonly contactedAt?: string;
  @Flag(optional) readonly interpreter?: boolean;
  @Instant(optional) readonly heardAt?: string;
  @Instant(optional) readonly visitedAt?: string;
  @Instant(optional) readonly arrivedAt?: string;
  @Instant(optional) readonly completedAt?: string;
}

/** An entry said something wrong; both stay visible. */
export class CorrectRecordDto {
  @Id({ about: 'The entry, by its event id.' }) readonly correctsEventId: string;
  @Code(CORRECTION_REASONS) readonly reasonCode: CorrectionReason;
  @Nested(() => PatchDto) readonly patch: PatchDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** Why something came later than a clock asked for. */
export class DelayReasonDto {
  @Id() readonly clockId: string;
  @Code(DELAY_REASONS) readonly reasonCode: DelayReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** Nothing is open any more. */
export class CloseCaseDto {
  @Code(CASE_CLOSING_REASONS) readonly reasonCode: CaseClosingReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The case goes on. */
export class ReopenCaseDto {
  @Code(CASE_REOPENING_REASONS) readonly reasonCode: CaseReopeningReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
