import { DomainError } from '@setu/kernel';

/** Every code with which the directory refuses. Stable and public; the sentences are in `DIRECTORY_REFUSALS`. */
export const REFUSAL_CODES = [
  'directory.administrators-only',
  'organisation.not-registered',
  'organisation.already-registered',
  'organisation.own-superior',
  'organisation.superior-not-registered',
  'organisation.already-suspended',
  'organisation.not-suspended',
  'organisation.reinstated-before-suspended',
  'organisation.administration-stays',
  'licence.only-for-shelters',
  'licence.covers-nobody',
  'licence.ends-before-it-begins',
  'licence.already-recorded',
  'capacity.not-your-organisation',
  'capacity.only-for-shelters',
  'capacity.more-than-licensed',
  'appointment.only-in-police-units',
  'appointment.rank-too-low',
  'appointment.ends-before-it-begins',
  'appointment.not-of-this-unit',
  'appointment.unknown',
  'appointment.already-ended',
  'member.already-enrolled',
  'member.not-enrolled',
  'membership.organisation-not-registered',
  'membership.role-not-of-this-organisation',
  'membership.already-held',
  'membership.not-held',
  'membership.not-your-own-administration',
  'administration.already-bootstrapped',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal by a rule of the directory. `facts` are ids, codes, counts and instants. */
export const refusal = (code: RefusalCode, facts: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError(code, facts);
