import type { RefusalCode } from './domain/refusal.js';

/** Codes of the application layer. */
type EdgeCode = 'directory.person-required' | 'administration.not-by-a-person';
export type DirectoryRefusalCode = RefusalCode | EdgeCode;

/**
 * The sentence for a person behind each refusal: what is wrong, who holds what, what to do next. `{name}` stands for the fact of
 * that name in the DomainError; an organisation's id is to be shown as its public name.
 */
export const DIRECTORY_REFUSALS: Readonly<Record<DirectoryRefusalCode, string>> = {
  'directory.person-required': 'Only a person can change the directory; the system cannot. Sign in as an administrator.',
  'directory.administrators-only':
    'You act as {role}. Organisations, licences and members are recorded by an administrator: ask yours to do it.',

  'organisation.not-registered': 'There is no organisation under this number. Register it first, or check the number.',
  'organisation.already-registered': 'This organisation is registered already. Record in it what you have to record.',
  'organisation.own-superior': 'An organisation cannot be its own superior. Name the one above it, or leave the field empty.',
  'organisation.superior-not-registered': 'The superior {superior} is not registered. Register it first, then name it here.',
  'organisation.already-suspended': 'This organisation is suspended since {from}. Nothing more is needed.',
  'organisation.not-suspended': 'This organisation is not suspended. There is nothing to end.',
  'organisation.reinstated-before-suspended':
    'The suspension began at {from}; it cannot end before that. Check the date against the decision.',
  'organisation.administration-stays':
    'The administration cannot be suspended: nobody could lift it again. End the memberships of those concerned instead.',

  'licence.only-for-shelters':
    'This organisation is registered as {kind}; only a shelter is licensed to take people in. If it runs a shelter, register that as an organisation of its own.',
  'licence.covers-nobody': 'The licence names no gender or no age band. Enter whom it covers, as its document says.',
  'licence.ends-before-it-begins': 'The licence would end at {validTo}, before it begins at {validFrom}. Check both dates.',
  'licence.already-recorded':
    'This licence is recorded already, from {validFrom} to {validTo}. Record only the time after that as its renewal.',

  'capacity.not-your-organisation':
    'Free places of {organisation} are declared by its own in-charge or coordinator. Ask them to do it.',
  'capacity.only-for-shelters': 'This organisation is registered as {kind}; only a shelter declares free places.',
  'capacity.more-than-licensed':
    'You declared {free} free places, but {licensed} are licensed today. Correct the number, or have the licence recorded first.',

  'appointment.only-in-police-units': 'This organisation is registered as {kind}; officers are appointed in police units.',
  'appointment.not-of-this-unit':
    'The officer is not a member of {organisation}. Record her membership first, or choose the unit she serves in.',
  'appointment.rank-too-low':
    'This power needs the rank of {lowest} or above; the rank given is {rank}. Check the notification, or record the officer who holds the rank.',
  'appointment.ends-before-it-begins':
    'The appointment would end at {validTo}, before it begins at {validFrom}. Check both dates against the notification.',
  'appointment.unknown': 'No such appointment is recorded in this unit. Check the number.',
  'appointment.already-ended': 'This appointment ended at {endedAt} already. Nothing more is needed.',

  'member.already-enrolled': 'This sign-in is enrolled already. Record the organisation she joins; do not enrol her again.',
  'member.not-enrolled': 'There is no member under this number. Enrol her with her sign-in first, or check the number.',
  'membership.organisation-not-registered': 'The organisation {organisation} is not registered. Register it first.',
  'membership.role-not-of-this-organisation':
    'The role {role} does not exist in an organisation registered as {kind}. Choose the role that she has there.',
  'membership.already-held': 'She acts for {organisation} as {role} already. Nothing more is needed.',
  'membership.not-held': 'She does not act for {organisation} as {role}. Check organisation and role.',
  'membership.not-your-own-administration':
    'You cannot end your own administration, so that somebody always remains who can. Ask another administrator.',

  'administration.already-bootstrapped':
    'The first administrator was made already, and that happens only once. Ask an administrator to enrol you.',
  'administration.not-by-a-person':
    'The first administrator is made on the command line of the installation, not by somebody who is signed in. Run the bootstrap there.',
};
