import { DomainError } from '@setu/kernel';

/** Every code with which the rules of a tip refuse. Stable and public; the sentences are in `RESCUE_REFUSALS`. */
export const REFUSAL_CODES = [
  'tip.receiver-not-a-police-unit',
  'tip.receiver-suspended',
  'tip.already-received',
  'tip.unknown',
  'tip.not-addressed-to-your-unit',
  'tip.already-acknowledged',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal by a rule of a tip. `facts` are ids, codes, counts and instants. */
export const refusal = (code: RefusalCode, facts: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError(code, facts);
