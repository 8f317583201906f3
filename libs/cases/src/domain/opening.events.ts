import { AGE_BANDS, code, defineEvent, flag, GENDERS, id, optional, publicReference, sealed, type EventOf } from '@setu/kernel';
import { CASE_ORIGINS } from './case-codes.js';

/**
 * A case of one person begins. `caseCode` is a generated public code that says nothing about her ("C-7K3QX"). `sexualOffenceInformed`: there is
 * information that a sexual offence was committed against her (BNSS 2023 s.184); `pocsoInformed`: of an offence under the POCSO Act 2012 (s.19).
 */
export const caseOpened = defineEvent('CaseOpened', {
  origin: code(CASE_ORIGINS),
  operationId: optional(id()),
  subjectRef: id(),
  caseCode: publicReference(),
  gender: code(GENDERS),
  apparentAgeBand: code(AGE_BANDS),
  sexualOffenceInformed: flag(),
  pocsoInformed: flag(),
  openedByOrg: id(),
});

/** Who she says she is, or who a document says she is. Every field is personal; what is absent was not recorded this time. */
export const identityRecorded = defineEvent('IdentityRecorded', {
  name: optional(sealed('person', 'identity')),
  alias: optional(sealed('person', 'identity')),
  dateOfBirth: optional(sealed('person', 'identity')),
  nationality: optional(sealed('person', 'identity')),
  districtOfOrigin: optional(sealed('person', 'identity')),
  identifyingMarks: optional(sealed('person', 'identity')),
  phone: optional(sealed('person', 'contact')),
  familyNames: optional(sealed('person', 'family')),
});

export const OPENING_EVENTS = [caseOpened, identityRecorded] as const;
export type OpeningEvent = EventOf<(typeof OPENING_EVENTS)[number]>;
