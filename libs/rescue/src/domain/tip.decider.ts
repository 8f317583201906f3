import { requireHonestTime, DomainError, type Decided, type Decider, type Occurrence } from '@setu/kernel';
import { onlyPresent } from './only-present.js';
import { refusal } from './refusal.js';
import type { AcknowledgeTipCommand, ReceiverFact, ReceiveTipCommand, TipCommand } from './tip.commands.js';
import type { TipDeviation } from './tip-codes.js';
import type { TipEvent } from './tip.events.js';
import type { TipState } from './tip.state.js';

type Decision = readonly Decided<TipEvent>[];

/** Nobody would ever read a tip to a unit that is not there; whoever hands it in is told at once, while she can still choose another. */
const requireReceiver = ({ orgId, registered, kind, suspended, superior }: ReceiverFact): void => {
  const above: Record<string, string> = superior === undefined ? {} : { superior };
  if (!registered || kind !== 'police-unit') throw refusal('tip.receiver-not-a-police-unit', { organisation: orgId, ...above });
  if (suspended) throw refusal('tip.receiver-suspended', { organisation: orgId, ...above });
};

/** Rule 8: a late tip is taken without a reason too, and shown so. A time that lies ahead contradicts the record and is refused. */
const whenReceived = (
  received: Occurrence | undefined,
  now: string,
): Pick<Decided<TipEvent>, 'occurredAt' | 'lateReason' | 'deviations'> => {
  if (received === undefined) return {};
  const { occurredAt, lateReason } = received;
  try {
    requireHonestTime(received, now);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'occurred.late-needs-reason') throw error;
    const deviation: TipDeviation = 'rule-12.late-without-reason';
    return { occurredAt, deviations: [deviation] };
  }
  return lateReason === undefined ? { occurredAt } : { occurredAt, lateReason };
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
  const when = whenReceived(received, now);
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

const decideAcknowledge = ({ now, actor, ackNumber }: AcknowledgeTipCommand['data'], state: TipState): Decision => {
  if (state.status === 'none') throw refusal('tip.unknown');
  const { receivingOrg, acknowledgement } = state;
  if (actor.orgRef !== receivingOrg) throw refusal('tip.not-addressed-to-your-unit', { organisation: receivingOrg });
  if (acknowledgement) {
    const { by, ackNumber, acknowledgedAt } = acknowledgement;
    throw refusal('tip.already-acknowledged', { by, ackNumber, acknowledgedAt });
  }
  return [{ type: 'TipAcknowledged', data: { byUnit: actor.orgRef, by: actor.userRef, ackNumber, acknowledgedAt: now } }];
};

const decide = (command: TipCommand, state: TipState): Decision => {
  switch (command.type) {
    case 'ReceiveTip':
      return decideReceive(command.data, state);
    case 'AcknowledgeTip':
      return decideAcknowledge(command.data, state);
  }
};

const evolve = (state: TipState, event: TipEvent): TipState => {
  switch (event.type) {
    case 'TipReceived': {
      const { receivingOrg, fromOrg } = event.data;
      return { status: 'received', receivingOrg, fromOrg };
    }
    case 'TipSourceSealed':
      return state;
    case 'TipAcknowledged': {
      const { by, ackNumber, acknowledgedAt } = event.data;
      return state.status === 'none' ? state : { ...state, acknowledgement: { by, ackNumber, acknowledgedAt } };
    }
  }
};

/** The rules of one tip's stream. */
export const tipDecider: Decider<TipState, TipCommand, TipEvent> = { initial: { status: 'none' }, decide, evolve };
