import { DomainError } from '@setu/kernel';

/** Every code with which the rules of merging refuse. Stable and public; the sentences are in `VAULT_REFUSALS`. */
export const REFUSAL_CODES = [
  'merge.with-itself',
  'merge.already-one-person',
  'merge.not-merged',
  'merge.through-another-case',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal by a rule of merging. It names no case: what is refused may be logged. */
export const refusal = (code: RefusalCode): DomainError => new DomainError(code, {});
