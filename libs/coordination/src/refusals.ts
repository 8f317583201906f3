import type { RefusalCode } from './domain/refusal.js';

/** `actor.person-required` of the application layer has the same sentence in every context. */
export type CoordinationRefusalCode = RefusalCode | 'actor.person-required';

/**
 * The sentence for a person behind each refusal: what is wrong, who holds what, what to do next. `{name}` stands for the fact of
 * that name in the DomainError; an organisation's id is to be shown as its public name.
 */
export const COORDINATION_REFUSALS: Readonly<Record<CoordinationRefusalCode, string>> = {
  'actor.person-required':
    'Only a person who acts for an organisation can do this; the system cannot. Sign in and do it yourself.',

  'meeting.unknown': 'There is no meeting under this number. Check the number, or convene the meeting.',
  'meeting.already-convened': 'This meeting is convened already. Record in it what you have to record.',
  'meeting.participant-not-registered':
    '{organisation} is not an organisation of this network. Check the number, or leave it out and invite its people as guests of your own.',
  'meeting.participant-suspended':
    'Nobody acts for {organisation} at present, because it is suspended. Leave it out, or ask the administration.',
  'meeting.needs-both-sides':
    'A meeting is one of police and NGOs, and nobody of the side {missing} is invited. Invite at least one of them.',
  'meeting.not-a-participant': '{organisation} does not take part in this meeting. Ask its convenor to convene one with you.',
  'meeting.minutes-approved':
    'Both sides have approved the minutes up to revision {upTo}, so nothing is added to them. Convene another meeting, or report on an agreed action.',

  'action.owner-not-a-participant':
    '{organisation} does not take part in this meeting and has agreed to nothing. Name a participant as the owner.',
  'action.due-before-the-meeting':
    'The action would be due at {due}, before the meeting of {meetsAt} that agreed it. Correct the day.',
  'action.unknown': 'This meeting has agreed no action of that number. Check the number.',
  'action.already-closed': '{organisation} has closed this action. If more is to be done, agree on a new one.',
  'action.only-the-owner-reports': 'This action is with {organisation}. Ask them to report how it stands.',
  'action.result-not-yours':
    'There is no {result} under this number in which your organisation has a part. Check the number, or report without it.',
  'action.operation-does-not-come-from-it':
    'The operation {operation} did not name this action when it was proposed, and this does not change later. Name the operation that did, or report without one.',
  'action.only-the-convenor-closes':
    'Actions of this meeting are closed by its convenor, {organisation}. Report how yours stands; they close it.',
  'action.not-reported-done':
    '{organisation} has not reported this action as done. Ask for the report, or close it with another outcome.',
  'action.reporter-does-not-close':
    'You reported this action as done yourself. Ask a colleague of your organisation to close it.',

  'minutes.only-police-and-ngo-approve':
    'Minutes are approved by the police and by the NGOs at the table; {organisation} is neither. Nothing is needed of you.',
  'minutes.already-approved-by-your-side':
    '{organisation} has approved these minutes for the side {side} already. Nothing more is needed of it.',
  'minutes.changed-since-you-read':
    'You read the minutes as of revision {upTo}; what they consist of now was recorded up to revision {minutesRevision}. Read them again, then approve.',
  'minutes.one-person-approves-for-one-side':
    'You approved these minutes for {organisation} yourself. The other side needs a person of its own to do so.',
};
