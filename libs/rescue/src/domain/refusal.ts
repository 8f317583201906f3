import { DomainError } from '@setu/kernel';

/** Every code with which the rules of the rescue context refuse. Stable and public; the sentences are in `RESCUE_REFUSALS`. */
export const REFUSAL_CODES = [
  'tip.receiver-not-a-police-unit',
  'tip.receiver-suspended',
  'tip.already-received',
  'tip.unknown',
  'tip.not-addressed-to-your-unit',
  'tip.already-acknowledged',
  'tip.not-in-your-hands',
  'tip.not-open',
  'tip.merged',
  'tip.already-signed',
  'tip.diary-not-of-a-police-unit',
  'tip.merged-into-itself',
  'tip.merge-target-unknown',
  'tip.merge-target-merged',
  'tip.escalated-to-no-police-unit',
  'tip.already-with-that-unit',
  'tip.not-escalated-to-your-unit',
  'tip.escalation-already-acknowledged',
  'tip.approver-is-the-officer',
  'tip.approver-not-of-the-unit',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal by a rule of a tip or an operation. `facts` are ids, codes, counts and instants. */
export const refusal = (code: RefusalCode, facts: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError(code, facts);
