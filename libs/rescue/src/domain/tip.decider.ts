import { onlyPresent, type Decided, type Decider } from '@setu/kernel';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import { markedWhileSuspended } from './suspended-actor.js';
import { decideTipHandling } from './tip-handling.decider.js';
import type { AcknowledgeTipCommand, ReceiveTipCommand, TipCommand } from './tip.commands.js';
import type { TipEvent } from './tip.events.js';
import { evolveTip } from './tip.evolve.js';
import type { ReceivedTip, TipState } from './tip.state.js';
import type { UnitFact } from './unit-fact.js';

type Decision = readonly Decided<TipEvent>[];

/** Nobody would ever read a tip to a unit that is not there; whoever hands it in is told at once, while she can still choose another. */
const requireReceiver = ({ orgId, registered, kind, suspended, superior }: UnitFact): void => {
  const above: Record<string, string> = superior === undefined ? {} : { superior };
  if (!registered || kind !== 'police-unit') throw refusal('tip.receiver-not-a-police-unit', { organisation: orgId, ...above });
  if (suspended) throw refusal('tip.receiver-suspended', { organisation: orgId, ...above });
};

/**
 * Rule 8: a tip is never refused for what it lacks, nor for lying outside the unit's area. What nobody filled in is recorded as
 * not known, never guessed.
 */
const decideReceive = (
  { now, actor, receiver, source, received, ...tip }: ReceiveTipCommand['data'],
  state: TipState,
): Decision => {
  if (state.status !== 'none') throw refusal('tip.already-received');
  requireReceiver(receiver);
  const when = reported(received, now);
  const { channel = 'not-recorded', area = 'unknown', minorSuspected = 'unknown', urgency = 'unknown' } = tip;
  const { premises, narrative, peopleEstimate } = tip;
  const fromOrg = actor.orgRef === receiver.orgId ? undefined : actor.orgRef;
  const data = {
    channel,
    receivingOrg: receiver.orgId,
    fromOrg,
    area,
    premises,
    narrative,
    peopleEstimate,
    minorSuspected,
    urgency,
  };
  const taken: Decided<TipEvent> = { type: 'TipReceived', data: onlyPresent(data), ...when };
  return source === undefined ? [taken] : [taken, { type: 'TipSourceSealed', data: source, ...when }];
};

const decideAcknowledge = (
  { now, actor, ackNumber }: AcknowledgeTipCommand['data'],
  { receivingOrg, acknowledgement }: ReceivedTip,
): Decision => {
  if (actor.orgRef !== receivingOrg) throw refusal('tip.not-addressed-to-your-unit', { organisation: receivingOrg });
  if (acknowledgement) {
    const { by, ackNumber, acknowledgedAt } = acknowledgement;
    throw refusal('tip.already-acknowledged', { by, ackNumber, acknowledgedAt });
  }
  return [{ type: 'TipAcknowledged', data: { byUnit: actor.orgRef, by: actor.userRef, ackNumber, acknowledgedAt: now } }];
};

const decideOn = (command: TipCommand, state: TipState): Decision => {
  if (command.type === 'ReceiveTip') return decideReceive(command.data, state);
  if (state.status === 'none') throw refusal('tip.unknown');
  return command.type === 'AcknowledgeTip' ? decideAcknowledge(command.data, state) : decideTipHandling(command, state);
};

/** The rules of one tip's stream. */
export const tipDecider: Decider<TipState, TipCommand, TipEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => markedWhileSuspended(command, () => decideOn(command, state)),
  evolve: evolveTip,
};
