import type { RefusalCode } from './domain/refusal.js';

/** Codes of the kernel's rule of honest time, and of the application layer. */
type FurtherCode = 'occurred.in-the-future' | 'actor.person-required';
export type RescueRefusalCode = RefusalCode | FurtherCode;

/**
 * The sentence for a person behind each refusal: what is wrong, who holds what, what to do next. `{name}` stands for the fact of
 * that name in the DomainError; an organisation's id is to be shown as its public name.
 */
export const RESCUE_REFUSALS: Readonly<Record<RescueRefusalCode, string>> = {
  'actor.person-required':
    'Only a person who acts for an organisation can do this; the system cannot. Sign in and do it yourself.',
  'occurred.in-the-future': 'The stated time {at} lies ahead of now. Correct the time, or leave it out.',

  'tip.receiver-not-a-police-unit':
    'The tip was not taken: {organisation} is not a police unit of this network, so nobody would read it. Choose a police unit; any area will do. If somebody is in danger now, call 112.',
  'tip.receiver-suspended':
    'The tip was not taken: nobody acts for {organisation} at present. Choose another police unit; any area will do. If somebody is in danger now, call 112.',
  'tip.already-received': 'This tip is recorded already. Acknowledge it, or hand in what is new as a tip of its own.',
  'tip.unknown': 'There is no tip under this number. Check the number, or hand the tip in.',
  'tip.not-addressed-to-your-unit': 'This tip went to {organisation}. Only its members acknowledge it: ask them to do so.',
  'tip.already-acknowledged':
    'This tip was acknowledged at {acknowledgedAt} under the number {ackNumber}. Nothing more is needed.',
};
