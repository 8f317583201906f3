import {
  ALERT_BASES,
  FOLLOW_UP_CONTACTS,
  FOLLOW_UP_MISSED_REASONS,
  FOLLOW_UP_OUTCOMES,
  type AlertBasis,
  type FollowUpContact,
  type FollowUpMissedReason,
  type FollowUpOutcome,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Id, Instant, Nested, Personal } from '../http/fields.js';

/** She was looked after, or could not be reached. */
export class RecordFollowUpDto {
  @Instant({ optional: true, about: 'The due date that this answers; left out for a contact besides.' }) readonly dueAt?: string;
  @Code(FOLLOW_UP_CONTACTS) readonly contact: FollowUpContact;
  @Code(FOLLOW_UP_OUTCOMES) readonly outcome: FollowUpOutcome;
  @Nested(() => OccurrenceDto) readonly contacted: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** Nobody looked after her when it was due. */
export class ReportFollowUpMissedDto {
  @Instant() readonly dueAt: string;
  @Code(FOLLOW_UP_MISSED_REASONS) readonly reasonCode: FollowUpMissedReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She may be in the hands of traffickers again, or cannot be found. */
export class RaiseRetraffickingAlertDto {
  @Code(ALERT_BASES) readonly basisCode: AlertBasis;
  @Id({ optional: true, about: 'Who was told.' }) readonly toOrg?: string;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
