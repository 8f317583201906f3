import {
  AUTHORITIES,
  CHILD_VIEWS,
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  LANGUAGES,
  type Authority,
  type ChildView,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentScope,
  type Language,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { Code, Codes, Id, Ids, Instant, Nested, Personal } from '../http/fields.js';
import { OccurrenceDto } from './occurrence.dto.js';

/** Her consent, for one purpose, towards named organisations. */
export class GiveConsentDto {
  @Code(CONSENT_PURPOSES) readonly purpose: ConsentPurpose;
  @Code(CONSENT_GIVERS) readonly givenBy: ConsentGiver;
  @Code(LANGUAGES) readonly language: Language;
  @Ids() readonly recipients: readonly string[];
  @Nested(() => OccurrenceDto) readonly given: OccurrenceDto;
  @Instant({ optional: true }) readonly expires?: string;
  @Codes(CONSENT_SCOPES, { optional: true, about: 'What may be shared.' }) readonly scope?: readonly ConsentScope[];
  @Id({ optional: true, about: 'With `guardian`: which one, as the case knows her or him.' }) readonly guardianRef?: string;
  @Code(AUTHORITIES, { optional: true, about: 'With `authority`: which one.' }) readonly authority?: Authority;
  @Id({ optional: true, about: 'The authority, if it is on the network.' }) readonly authorityOrg?: string;
  @Id({ optional: true, about: 'The order of the authority in which it is, if the authority does not record it itself.' })
  readonly orderId?: string;
  @Id({ optional: true, about: 'Or its paper, attached to the case.' }) readonly documentRef?: string;
  @Personal(200, { optional: true }) readonly witness?: Sensitive<string>;
}

/** She takes it back. */
export class WithdrawConsentDto {
  @Nested(() => OccurrenceDto) readonly withdrawn: OccurrenceDto;
}

/** What a child says to a consent that another gave for her. */
export class RecordAssentDto {
  @Code(CHILD_VIEWS) readonly view: ChildView;
  @Code(LANGUAGES) readonly language: Language;
  @Nested(() => OccurrenceDto) readonly heard: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She was asked and said no. */
export class RefuseConsentDto {
  @Code(CONSENT_PURPOSES) readonly purpose: ConsentPurpose;
  @Code(CONSENT_GIVERS) readonly refusedBy: ConsentGiver;
  @Code(LANGUAGES) readonly language: Language;
  @Ids({ optional: true, about: 'Towards whom, if somebody was named.' }) readonly recipients?: readonly string[];
  @Nested(() => OccurrenceDto) readonly refused: OccurrenceDto;
}
