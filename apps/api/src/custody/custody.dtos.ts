import { CUSTODY_END_REASONS, OVER_CAPACITY_REASONS, type CustodyEndReason, type OverCapacityReason } from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { BasisDto } from '../cases/basis.dto.js';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Id, Nested, Personal } from '../http/fields.js';

/** That she left by her own choice, and that she is home, are acts of their own. */
const END_REASONS = CUSTODY_END_REASONS.filter((reason) => reason !== 'left-by-choice' && reason !== 'reunified');

/** An organisation takes responsibility for her. */
export class OpenCustodyDto {
  @Id() readonly custodian: string;
  @Nested(() => BasisDto) readonly basis: BasisDto;
  @Nested(() => OccurrenceDto) readonly since: OccurrenceDto;
  @Code(OVER_CAPACITY_REASONS, { optional: true }) readonly overCapacityReason?: OverCapacityReason;
}

/** Custody is put on another ground. */
export class ReviewCustodyDto {
  @Nested(() => BasisDto) readonly basis: BasisDto;
}

/** Responsibility for her has ended. */
export class EndCustodyDto {
  @Code(END_REASONS) readonly reasonCode: Exclude<CustodyEndReason, 'left-by-choice' | 'reunified'>;
  @Nested(() => OccurrenceDto) readonly ended: OccurrenceDto;
  @Id({ optional: true, about: 'The order of release or restoration by which an adult goes.' }) readonly orderId?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
