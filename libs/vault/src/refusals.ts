import type { RefusalCode } from './domain/refusal.js';

/** `actor.person-required` of the application layer has the same sentence in every context. */
export type VaultRefusalCode = RefusalCode | 'actor.person-required';

/** The sentence for a person behind each refusal: what is wrong and what to do next. */
export const VAULT_REFUSALS: Readonly<Record<VaultRefusalCode, string>> = {
  'actor.person-required':
    'Only a person who acts for an organisation can do this; the system cannot. Sign in and do it yourself.',
  'merge.with-itself': 'This is one case, not two. Give the other case that is of the same person.',
  'merge.already-one-person':
    'These cases are recorded as one person’s already. Look at the cases of this person; nothing more is needed.',
  'merge.not-merged':
    'These two cases are not recorded as one person’s, so there is nothing to undo. Look at the cases of this person to see what is.',
  'merge.through-another-case':
    'These two cases were not merged with each other, but each with another case of this person. Look at her cases, and split where the mistake was made.',
};
