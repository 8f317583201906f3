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

  'operation.unknown': 'There is no operation under this number. Check it, or propose the operation.',
  'operation.already-proposed': 'This operation is proposed already. Record in it what you have to record.',
  'operation.lead-not-a-police-unit':
    'A rescue is led by a police unit in service, and {organisation} is none. Hand a tip in to the police unit that is to act.',
  'operation.tip-not-yours':
    'The tip {tipId} is not in the hands of your unit. Check its number, or have it escalated to your unit first.',
  'operation.tip-not-open': 'The tip {tipId} has ended ({ending}). Name the tip that is followed, or leave it out.',
  'operation.agreed-action-not-yours':
    'No meeting in which your unit takes part has agreed an action {actionId}. Check the numbers of meeting and action, or propose the operation without them.',
  'operation.only-its-lead-unit': 'This operation is led by {organisation}, which alone decides about it. Ask its coordinator.',
  'operation.not-of-its-team':
    'This operation is led by {organisation}; only it and the units that sent officers record what happened. Tell one of them.',
  'operation.ended':
    'This operation has ended ({ending}), so nothing more is decided about it. What happened can still be reported; for anything new propose another operation.',
  'operation.party-not-in-service': '{organisation} is not on the network or is suspended. Choose another organisation.',
  'operation.police-are-staff': '{organisation} is a police unit. Ask it for officers with a staffing request.',
  'operation.more-women-than-people': 'You named {women} women among {people} people. Correct the numbers.',
  'operation.not-a-shelter': '{organisation} is not a shelter, so no places can be kept there. Choose a shelter.',
  'operation.not-authorised':
    'Nobody has authorised this rescue yet. An officer of the lead unit authorises it first; then brief those who take part.',
  'operation.already-entered':
    'The team went in at {enteredAt}. What is done is recorded and then concluded; it can neither be authorised nor stood down any more.',
  'operation.not-entered': 'No entry is recorded. Record when the team went in, or stand the operation down with a reason.',
  'operation.headcount-missing':
    'Nobody has counted since the last person was recorded. Reconcile the headcount, then conclude the operation.',
  'operation.headcount-needs-reason':
    'The headcount does not add up. Count again, or conclude with the reason why it does not; it stays visible.',
  'staffing.request-unknown': 'This operation has no staffing request {requestId}. Check its number.',
  'staffing.not-asked-of-your-unit':
    'This request went to {organisation} and the units to which it was escalated. Only they answer it.',
  'staffing.station-not-in-service': '{organisation} is no police unit in service. Ask another station.',
  'staffing.asks-for-nobody': 'A staffing request asks for at least one officer. Correct the number.',
  'staffing.more-women-than-officers': 'You asked for {women} women among {officers} officers. Correct the numbers.',
  'staffing.needed-by-has-passed': 'The time by which they are needed, {neededBy}, has passed. Name one that lies ahead.',
  'staffing.commits-nobody': 'A commitment names at least one officer. Name her, or decline the request with a reason.',
  'staffing.officer-already-committed': 'The officer {staffRef} is committed to this operation already. Name each officer once.',
  'staffing.officer-not-of-your-unit':
    'The officer {staffRef} is no member of your unit. Name your own, or leave the reference out for one who is not on the network.',
  'staffing.already-declined': 'Your station declined this request already. If officers are free now, commit them.',
  'staffing.already-committed':
    'Officers are committed for this request already. Tell the lead unit at once if they cannot come.',
  'staffing.already-with-that-unit': 'The request is with {organisation} already. Ask there, or choose the unit above it.',
  'staffing.not-escalated-to-your-unit':
    'This request was not escalated to your unit. Only a unit that was asked acknowledges it.',
  'staffing.escalation-already-acknowledged':
    'Your unit took this request up at {acknowledgedAt}. Commit officers, or ask another station.',
  'rescue.your-organisation-suspended':
    'Your organisation is suspended and decides nothing at present. Report what has happened; another unit has to decide.',
  'rescue.already-authorised': 'This rescue was authorised already, by the officer {officerRef}. Nothing more is needed.',
  'rescue.authority-of-another-route':
    'The route {route} rests on another authority ({needed}). Name that, or propose an operation by the other route.',
  'rescue.officer-not-appointed':
    'No appointment of yours covers {area} today with the power that the route {route} needs. Have an officer authorise it who is appointed there, or have the notification recorded by an administrator.',
  'rescue.officer-rank-too-low':
    'This route needs an officer of the rank {lowest} or above, and the record shows none for you. Have your appointment recorded, or have an officer of that rank authorise it.',
  'rescue.grounds-first':
    'You have not recorded your grounds, and they come before entry. Record them, then authorise the rescue.',
  'rescue.too-few-women-officers':
    'Women officers committed: {committed}; needed: {needed}. Ask another station or the unit above; if it cannot wait, record the exception with its reason.',
  'removal.already-recorded':
    'This person is recorded as removed already. Look at the list of those removed; a child who came with her has a reference of her own.',
  'removal.child-not-recorded':
    'The child {child} is not recorded as removed in this operation. Record the child first, then whoever the child came with.',
  'arrest.already-recorded': 'This arrest is recorded already. Nothing more is needed.',
  'headcount.more-children-than-declined':
    'You counted {children} children among {declined} who declined to leave. Correct the numbers.',
  'evidence.nothing-listed': 'A list of evidence names at least one thing. Name it, or leave the list out.',
  'fir.station-not-a-police-unit':
    '{organisation} is no police unit of this network and registers no FIR. Name the station that registered it.',
  'fir.registered-before-information':
    'The FIR would be registered at {registeredAt}, before the information came at {informationAt}. Check both times.',
  'fir.unknown': 'This operation has no FIR {firId}. Link it first, or check its number.',
  'fir.already-registered': 'An FIR is linked to this operation, so there is nothing to decide against.',
  'fir.approver-is-the-officer':
    'Nobody approves her own decision not to register an FIR. Name another officer of your unit or of the unit above it who approves it.',
  'fir.approver-not-of-the-unit':
    'The approver you named acts neither for {organisation} nor for the unit above it. Name an officer of one of them.',
  'suspect.already-named': 'This suspect is named already. Nothing more is needed.',
  'suspect.no-such-member': 'There is no member under the reference you gave. Check it, or name the suspect without one.',
  'suspect.unknown': 'No suspect {suspectRef} was named in this operation. Check the reference.',
  'suspect.already-cleared': 'The suspicion against {suspectRef} is lifted already. Nothing more is needed.',
};
