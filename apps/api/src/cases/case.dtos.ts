import { AGE_BASES, AUTHORITIES, CASE_ORIGINS, type AgeBasis, type Authority, type CaseOrigin } from '@setu/cases';
import { AGE_BANDS, GENDERS, type AgeBand, type Gender, type Sensitive } from '@setu/kernel';
import { Code, Count, Flag, Id, Instant, Nested, Personal } from '../http/fields.js';
import { OccurrenceDto } from './occurrence.dto.js';

/** Opens the case of one person. No name: she gets a code. */
export class OpenCaseDto {
  @Code(CASE_ORIGINS) readonly origin: CaseOrigin;
  @Id({ optional: true }) readonly operationId?: string;
  @Code(GENDERS) readonly gender: Gender;
  @Code(AGE_BANDS, { about: 'As she appears; doubtful counts as child.' }) readonly apparentAgeBand: AgeBand;
  @Flag({
    about: 'There is information that a sexual offence was committed against her (BNSS 2023 s.184: examination within 24 hours).',
  })
  readonly sexualOffenceInformed: boolean;
  @Flag({
    about:
      'There is information of an offence under the POCSO Act 2012 (s.19(6): report to committee and court within 24 hours).',
  })
  readonly pocsoInformed: boolean;
}

/** What is known of who she is; everything is sealed. At least one field. */
export class RecordIdentityDto {
  @Personal(200, { optional: true }) readonly name?: Sensitive<string>;
  @Personal(200, { optional: true }) readonly alias?: Sensitive<string>;
  @Personal(40, { optional: true }) readonly dateOfBirth?: Sensitive<string>;
  @Personal(80, { optional: true }) readonly nationality?: Sensitive<string>;
  @Personal(200, { optional: true }) readonly districtOfOrigin?: Sensitive<string>;
  @Personal(2_000, { optional: true }) readonly identifyingMarks?: Sensitive<string>;
  @Personal(40, { optional: true }) readonly phone?: Sensitive<string>;
  @Personal(2_000, { optional: true }) readonly familyNames?: Sensitive<string>;
}

/** That a test was ordered is recorded by its own act. */
const SEEN_OR_SHOWN = AGE_BASES.filter((basis) => basis !== 'test-ordered');

/** How old she appears or says she is. */
export class RecordAgeBandDto {
  @Code(AGE_BANDS) readonly band: AgeBand;
  @Code(SEEN_OR_SHOWN) readonly basis: AgeBasis;
}

const DETERMINED_BANDS = ['child', 'adult'] as const;

/** What an authority determined of her age: JJ Act 2015 s.94. */
export class DetermineAgeDto {
  @Code(AUTHORITIES) readonly authority: Authority;
  @Id({ optional: true }) readonly authorityOrg?: string;
  @Code(DETERMINED_BANDS) readonly band: 'child' | 'adult';
  @Count(120, { optional: true, about: 'Years.' }) readonly age?: number;
  @Id({ optional: true, about: 'The order in which it is, if the authority does not record it itself.' })
  readonly orderId?: string;
  @Id({ optional: true, about: 'Or its paper, attached to the case.' }) readonly documentRef?: string;
  @Nested(() => OccurrenceDto, { optional: true, about: 'When the authority determined it; now if left out.' })
  readonly made?: OccurrenceDto;
}

/** She is missing. */
export class ReportMissingDto {
  @Instant() readonly lastSeenAt: string;
  @Nested(() => OccurrenceDto, { optional: true, about: 'When it was noticed that she was gone; now if left out.' })
  readonly noticed?: OccurrenceDto;
  @Id({ optional: true, about: 'The police unit it was reported to.' }) readonly reportedTo?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She was found. */
export class ReportFoundDto {
  @Nested(() => OccurrenceDto) readonly found: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly condition?: Sensitive<string>;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She has died. */
export class ReportDeathDto {
  @Nested(() => OccurrenceDto) readonly died: OccurrenceDto;
  @Id({ optional: true, about: 'The police unit or authority it was reported to.' }) readonly reportedTo?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** An adult leaves by her own choice. */
export class LeaveByChoiceDto {
  @Nested(() => OccurrenceDto, { optional: true, about: 'Now if left out.' }) readonly left?: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
