import { DomainError } from '@setu/kernel';

/** Every code with which the rules of a meeting refuse. Stable and public; the sentences are in `COORDINATION_REFUSALS`. */
export const REFUSAL_CODES = [
  'meeting.unknown',
  'meeting.already-convened',
  'meeting.participant-not-registered',
  'meeting.participant-suspended',
  'meeting.needs-both-sides',
  'meeting.not-a-participant',
  'meeting.minutes-approved',
  'action.owner-not-a-participant',
  'action.due-before-the-meeting',
  'action.unknown',
  'action.already-closed',
  'action.only-the-owner-reports',
  'action.result-not-yours',
  'action.operation-does-not-come-from-it',
  'action.only-the-convenor-closes',
  'action.not-reported-done',
  'action.reporter-does-not-close',
  'minutes.only-police-and-ngo-approve',
  'minutes.already-approved-by-your-side',
  'minutes.changed-since-you-read',
  'minutes.one-person-approves-for-one-side',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal by a rule of a meeting. `facts` are ids, codes, counts and instants. */
export const refusal = (code: RefusalCode, facts: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError(code, facts);
