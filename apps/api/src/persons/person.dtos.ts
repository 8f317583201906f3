import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Sensitive } from '@setu/kernel';
import { RECOGNISED_BY, SPLIT_REASONS, type RecognisedBy, type SplitReason } from '@setu/vault';
import { Code, Codes, Id, Personal } from '../http/fields.js';

const CUSTODY = ['never', 'held', 'ended'] as const;

/** Another case is of the same person. */
export class MergeCasesDto {
  @Id({ about: 'The other case.' }) readonly otherCaseId: string;
  @Codes(RECOGNISED_BY, { about: 'By what it was recognised.' }) readonly recognisedBy: readonly RecognisedBy[];
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The two cases are of two persons after all. */
export class SplitCasesDto {
  @Id({ about: 'The other case.' }) readonly otherCaseId: string;
  @Code(SPLIT_REASONS) readonly reasonCode: SplitReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

class CaseOfPerson {
  @ApiProperty({ format: 'uuid' }) readonly caseId: string;
  @ApiProperty() readonly caseCode: string;
  @ApiProperty({ enum: CUSTODY }) readonly custody: (typeof CUSTODY)[number];
  @ApiPropertyOptional({ format: 'uuid', description: 'Who answers for her by this case, if custody is held.' })
  readonly responsible?: string;
}

class SplitShown {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly byOrg?: string;
  @ApiProperty({ enum: SPLIT_REASONS }) readonly reasonCode: SplitReason;
}

class MergedShown {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly byOrg?: string;
}

class MergeShown {
  @ApiProperty({ format: 'uuid' }) readonly mergeId: string;
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: 2 }) readonly cases: readonly [string, string];
  @ApiProperty({ enum: RECOGNISED_BY, isArray: true }) readonly recognisedBy: readonly RecognisedBy[];
  @ApiProperty({ type: () => MergedShown }) readonly merged: MergedShown;
  @ApiPropertyOptional({ type: () => SplitShown, description: 'It was taken back.' }) readonly split?: SplitShown;
}

class HeldTwice {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Organisations that said the cases are of one person: ask them.' })
  readonly ask: readonly string[];
}

/** The cases of one person, as far as the reader may see them. */
export class PersonShown {
  @ApiProperty({ type: () => [CaseOfPerson] }) readonly cases: readonly CaseOfPerson[];
  @ApiProperty({ type: () => [MergeShown] }) readonly merges: readonly MergeShown[];
  @ApiPropertyOptional({
    type: () => HeldTwice,
    description: 'More than one of her cases has a custodian. Told to who sees both, and to each custodian.',
  })
  readonly heldTwice?: HeldTwice;
}
