import {
  AGE_TESTS,
  AUTHORITIES,
  EXAM_DECLINERS,
  EXAMINER_GENDERS,
  OVERRIDE_GROUNDS,
  RISK_FACTORS,
  RISK_LEVELS,
  STATEMENT_KINDS,
  type AgeTest,
  type Authority,
  type ExamDecliner,
  type ExaminerGender,
  type OverrideGround,
  type RiskFactor,
  type RiskLevel,
  type StatementKind,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Codes, Flag, Id, Nested, Personal } from '../http/fields.js';

/** How unsafe she is, and why. */
export class AssessRiskDto {
  @Code(RISK_LEVELS) readonly level: RiskLevel;
  @Codes(RISK_FACTORS) readonly factorCodes: readonly RiskFactor[];
  @Nested(() => OccurrenceDto) readonly assessed: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** A medical examination took place. */
export class MedicalExamDto {
  @Nested(() => OccurrenceDto) readonly conducted: OccurrenceDto;
  @Id({ optional: true, about: 'The consent that it rests on.' }) readonly consentId?: string;
  @Code(OVERRIDE_GROUNDS, { optional: true, about: 'The ground on which it was done without consent.' })
  readonly overrideGround?: OverrideGround;
  @Code(EXAMINER_GENDERS) readonly examinerGender: ExaminerGender;
  @Flag({ about: 'Somebody she trusts was with her.' }) readonly companionPresent: boolean;
  @Personal(20_000, { optional: true }) readonly report?: Sensitive<string>;
}

/** An examination was not wanted. */
export class DeclineMedicalExamDto {
  @Code(EXAM_DECLINERS) readonly declinedBy: ExamDecliner;
  @Nested(() => OccurrenceDto) readonly declined: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** A statement was taken; there is no field for what was said. */
export class RecordStatementDto {
  @Code(STATEMENT_KINDS) readonly kind: StatementKind;
  @Flag({ about: 'A woman recorded it.' }) readonly recordedByWoman: boolean;
  @Flag() readonly interpreter: boolean;
  @Flag() readonly supportPerson: boolean;
  @Flag({ about: 'It was recorded with sound and picture.' }) readonly audioVideo: boolean;
  @Nested(() => OccurrenceDto) readonly taken: OccurrenceDto;
}

/** An authority ordered a test of her age: JJ Act 2015 s.94(2). */
export class OrderAgeTestDto {
  @Code(AUTHORITIES) readonly authority: Authority;
  @Id({ optional: true }) readonly authorityOrg?: string;
  @Code(AGE_TESTS) readonly test: AgeTest;
  @Nested(() => OccurrenceDto) readonly ordered: OccurrenceDto;
}

/** Police reported to the Child Welfare Committee and to the court: POCSO Act 2012 s.19(6). */
export class ReportToCwcAndCourtDto {
  @Nested(() => OccurrenceDto) readonly cwc: OccurrenceDto;
  @Nested(() => OccurrenceDto) readonly court: OccurrenceDto;
}
