/**
 * The only event fields that may hold public text in clear: names of organisations, numbers in public registers, and the generated
 * references of a case and of an acknowledged tip, which say nothing about anybody (docs/adr/0008). Never anything typed about a person.
 */
export const PUBLIC_FIELDS: readonly string[] = [
  'OrganisationRegistered.name',
  'FacilityLicensed.licence',
  'OfficerAppointed.notificationRef',
  'CaseOpened.caseCode',
  'TipAcknowledged.ackNumber',
];
