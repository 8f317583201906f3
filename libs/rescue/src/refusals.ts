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
  'tip.not-in-your-hands':
    'This tip is handled by {organisation} and the units to which it was escalated. Ask one of them to record this.',
  'tip.not-open':
    'This tip has ended ({ending}). Whoever disagrees with that escalates it to the unit above; what is new is handed in as a tip of its own.',
  'tip.merged': 'This tip was merged into the tip {into}. Record it there.',
  'tip.already-signed': 'The informant signed this tip at {signedAt}. Nothing more is needed.',
  'tip.diary-not-of-a-police-unit':
    '{organisation} is not a police unit of this network and keeps no general diary. Name the station in whose diary the entry stands.',
  'tip.merged-into-itself': 'A tip cannot be merged into itself. Name the other tip.',
  'tip.merge-target-unknown':
    'The tip {into} is not in the hands of your unit. Check its number, or ask the unit that has it to merge the two.',
  'tip.merge-target-merged': 'The tip {into} was itself merged into {mergedInto}. Merge this one into that.',
  'tip.escalated-to-no-police-unit':
    '{organisation} cannot take the tip up: it is no police unit of this network, or is suspended. Choose another unit.',
  'tip.already-with-that-unit': 'The tip is with {organisation} already. Ask there, or choose the unit above it.',
  'tip.not-escalated-to-your-unit': 'This tip was not escalated to your unit. Only a unit that was asked acknowledges it.',
  'tip.escalation-already-acknowledged': 'Your unit took this tip up at {acknowledgedAt}. Nothing more is needed.',
  'tip.approver-is-the-officer':
    'Nobody approves her own decision to close a tip. Name another officer of your unit or of the unit above it who approves it.',
  'tip.approver-not-of-the-unit':
    'The approver you named acts neither for {organisation} nor for the unit above it. Name an officer of one of them.',
};
