import { AGE_BANDS, GENDERS, type AgeBand, type Gender, type Sensitive } from '@setu/kernel';
import {
  EVIDENCE_KINDS,
  SERVED_ON,
  SHORTFALL_REASONS,
  type EvidenceKind,
  type ServedOn,
  type ShortfallReason,
} from '@setu/rescue';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Flag, Id, Ids, Nested, NestedList, Personal } from '../http/fields.js';

const NOTE = 4_000;
const MOST_PEOPLE = 500;
const NOW = { optional: true, about: 'Now if left out.' } as const;

/** The team went in. */
export class RecordEntryDto {
  @Nested(() => OccurrenceDto, NOW) readonly entered?: OccurrenceDto;
  @Count(MOST_PEOPLE) readonly womenOfficers: number;
  @Count(MOST_PEOPLE, { about: 'Witnesses who were present.' }) readonly witnesses: number;
  @Code(SHORTFALL_REASONS, { optional: true, about: 'Why there were fewer women officers or witnesses than there should be.' })
  readonly shortfallCode?: ShortfallReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** A person was brought out. No name: she gets a reference, and a case under it. */
export class RecordRemovalDto {
  @Nested(() => OccurrenceDto, NOW) readonly removed?: OccurrenceDto;
  @Code(AGE_BANDS, { about: 'As she appears; doubtful counts as child.' }) readonly apparentAgeBand: AgeBand;
  @Code(GENDERS) readonly gender: Gender;
  @Ids({ optional: true, about: 'References of children who came with her, each recorded before.' })
  readonly childrenRefs?: readonly string[];
  @Flag({ about: 'There is information that a sexual offence was committed against her (BNSS 2023 s.184).' })
  readonly sexualOffenceInformed: boolean;
  @Flag({ about: 'There is information of an offence under the POCSO Act 2012 (s.19).' }) readonly pocsoInformed: boolean;
  @Personal(NOTE, { optional: true }) readonly condition?: Sensitive<string>;
}

/** Somebody was arrested. */
export class RecordArrestDto {
  @Id({ optional: true, about: 'A suspect named before in this operation; a new reference if left out.' })
  readonly suspectRef?: string;
  @Id({ optional: true, about: 'The officer who arrested; you if left out.' }) readonly by?: string;
  @Nested(() => OccurrenceDto, NOW) readonly arrested?: OccurrenceDto;
}

/** The list of things found was handed over. */
export class ServeSearchListDto {
  @Personal(200, { about: 'Digest of the signed list.' }) readonly hash: Sensitive<string>;
  @Code(SERVED_ON) readonly servedOn: ServedOn;
  @Flag() readonly signedByWitnesses: boolean;
  @Nested(() => OccurrenceDto, NOW) readonly served?: OccurrenceDto;
}

/** A recording of the search is kept elsewhere: its reference and digest. */
export class LinkSceneRecordingDto {
  @Personal(100) readonly sid: Sensitive<string>;
  @Personal(100) readonly sha256: Sensitive<string>;
}

class EvidenceItemDto {
  @Code(EVIDENCE_KINDS) readonly kind: EvidenceKind;
  @Personal(100) readonly sealNo: Sensitive<string>;
  @Personal(1_000, { optional: true }) readonly description?: Sensitive<string>;
}

/** Things that were taken, each under its seal. */
export class ListEvidenceDto {
  @NestedList(() => EvidenceItemDto) readonly items: readonly EvidenceItemDto[];
  @Nested(() => OccurrenceDto, NOW) readonly taken?: OccurrenceDto;
}

/** People were counted: found = removed + declined to leave + accused. */
export class ReconcileHeadcountDto {
  @Count(MOST_PEOPLE) readonly found: number;
  @Count(MOST_PEOPLE) readonly removed: number;
  @Count(MOST_PEOPLE, { about: 'Only adults may decline.' }) readonly declinedToLeave: number;
  @Count(MOST_PEOPLE, { about: 'Of those who declined, who are or may be children.' }) readonly declinedChildren: number;
  @Count(MOST_PEOPLE) readonly accused: number;
  @Nested(() => OccurrenceDto, NOW) readonly counted?: OccurrenceDto;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}
