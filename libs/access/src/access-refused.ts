import { DomainError } from '@setu/kernel';

/** Codes of refusals by access. The sentences are in `ACCESS_REFUSALS`. */
export const ACCESS_CODES = [
  'access.not-a-member',
  'access.organisation-not-chosen',
  'access.organisation-suspended',
  'access.role-not-held',
  'access.role-may-not',
  'access.sealed',
] as const;
export type AccessCode = (typeof ACCESS_CODES)[number];

/** She is signed in, and may not do this. `facts` are ids and codes. */
export class AccessRefused extends DomainError {
  constructor(
    override readonly code: AccessCode,
    facts: Readonly<Record<string, string>> = {},
  ) {
    super(code, facts);
  }
}
