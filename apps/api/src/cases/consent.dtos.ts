import { CONSENT_GIVERS, CONSENT_PURPOSES, LANGUAGES, type ConsentGiver, type ConsentPurpose, type Language } from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { Code, Ids, Instant, Nested, Personal } from '../http/fields.js';
import { OccurrenceDto } from './occurrence.dto.js';

/** Her consent, for one purpose, towards named organisations. */
export class GiveConsentDto {
  @Code(CONSENT_PURPOSES) readonly purpose: ConsentPurpose;
  @Code(CONSENT_GIVERS) readonly givenBy: ConsentGiver;
  @Code(LANGUAGES) readonly language: Language;
  @Ids() readonly recipients: readonly string[];
  @Nested(() => OccurrenceDto) readonly given: OccurrenceDto;
  @Instant({ optional: true }) readonly expires?: string;
  @Personal(200, { optional: true }) readonly witness?: Sensitive<string>;
}

/** She takes it back. */
export class WithdrawConsentDto {
  @Nested(() => OccurrenceDto) readonly withdrawn: OccurrenceDto;
}
