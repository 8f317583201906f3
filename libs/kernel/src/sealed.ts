import type { Sensitive } from './sensitive.js';

/** Why a personal value is held; each (subject, purpose) pair has its own key, and police roles never open `psychosocial`. */
export const PURPOSES = [
  'identity',
  'contact',
  'medical',
  'psychosocial',
  'family',
  'source',
  'operational',
  'document',
  'staff',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What an event keeps of a personal value: a commitment to it and where its ciphertext lies; never the ciphertext itself.
 * `commitment` is lowercase hex of HMAC-SHA-256(r, JCS([eventId, path, value])), r being 32 random bytes sealed with the value.
 */
export type Sealed = Readonly<{ commitment: string; sealId: string; subjectRef: string; purpose: Purpose }>;

/** A ° field: the bare value before its event is appended, the {@link Sealed} reference ever after. */
export type Personal = Sensitive<string> | Sealed;
