import { onlyPresent, type Decided } from '@setu/kernel';
import { mayApprove } from './named-member.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import type { RescueActor } from './rescue-actor.js';
import type { TipHandlingCommand } from './tip.commands.js';
import type { TipEvent } from './tip.events.js';
import { handlingUnits, type ReceivedTip } from './tip.state.js';
import { isPoliceUnitInService } from './unit-fact.js';

type Decision = readonly Decided<TipEvent>[];
type CommandOf<T extends TipHandlingCommand['type']> = Extract<TipHandlingCommand, { type: T }>['data'];

const requireHandling = (state: ReceivedTip, { orgRef }: RescueActor): void => {
  if (!handlingUnits(state).includes(orgRef)) throw refusal('tip.not-in-your-hands', { organisation: state.receivingOrg });
};

const requireOpen = ({ ending }: ReceivedTip): void => {
  if (ending?.kind === 'merged') throw refusal('tip.merged', { into: ending.into });
  if (ending) throw refusal('tip.not-open', { ending: ending.kind });
};

const decideSign = ({ now, actor, mode, signed }: CommandOf<'SignTip'>, state: ReceivedTip): Decision => {
  requireHandling(state, actor);
  if (state.signedAt !== undefined) throw refusal('tip.already-signed', { signedAt: state.signedAt });
  const signedAt = signed?.occurredAt.at ?? now;
  const data = { mode, signedAt, recordedByUnit: actor.orgRef };
  return [{ type: 'TipSignedByInformant', data, ...reported(signed, now) }];
};

const decideEnterInDiary = (
  { now, actor, station, gdNumber, entered }: CommandOf<'EnterTipInGeneralDiary'>,
  state: ReceivedTip,
): Decision => {
  requireHandling(state, actor);
  if (!station.registered || station.kind !== 'police-unit')
    throw refusal('tip.diary-not-of-a-police-unit', { organisation: station.orgId });
  const data = { station: station.orgId, gdNumber, gdTime: entered?.occurredAt.at ?? now };
  return [{ type: 'TipEnteredInGeneralDiary', data, ...reported(entered, now) }];
};

const decideMerge = ({ actor, tipId, into, reasonCode, note }: CommandOf<'MergeTip'>, state: ReceivedTip): Decision => {
  requireHandling(state, actor);
  requireOpen(state);
  if (into.tipId === tipId) throw refusal('tip.merged-into-itself');
  if (!into.known || !into.handledBy.includes(actor.orgRef)) throw refusal('tip.merge-target-unknown', { into: into.tipId });
  if (into.mergedInto !== undefined) throw refusal('tip.merge-target-merged', { into: into.tipId, mergedInto: into.mergedInto });
  return [{ type: 'TipMerged', data: onlyPresent({ into: into.tipId, reasonCode, note }) }];
};

/** Rule 8: closing is never silent, so whoever handed a tip in may also escalate one that was closed, and it is open again. */
const decideEscalate = ({ actor, toUnit, reasonCode, note }: CommandOf<'EscalateTip'>, state: ReceivedTip): Decision => {
  if (actor.orgRef !== state.fromOrg) requireHandling(state, actor);
  const { ending } = state;
  if (ending?.kind !== 'closed') requireOpen(state);
  if (!isPoliceUnitInService(toUnit)) throw refusal('tip.escalated-to-no-police-unit', { organisation: toUnit.orgId });
  if (handlingUnits(state).includes(toUnit.orgId)) throw refusal('tip.already-with-that-unit', { organisation: toUnit.orgId });
  return [{ type: 'TipEscalated', data: onlyPresent({ toUnit: toUnit.orgId, reasonCode, note }) }];
};

const decideAcknowledgeEscalation = (
  { now, actor }: CommandOf<'AcknowledgeTipEscalation'>,
  { escalations }: ReceivedTip,
): Decision => {
  const escalation = escalations.find(({ toUnit }) => toUnit === actor.orgRef);
  if (!escalation) throw refusal('tip.not-escalated-to-your-unit');
  const { acknowledgedAt } = escalation;
  if (acknowledgedAt !== undefined) throw refusal('tip.escalation-already-acknowledged', { acknowledgedAt });
  const data = { byUnit: actor.orgRef, by: actor.userRef, acknowledgedAt: now };
  return [{ type: 'TipEscalationAcknowledged', data }];
};

/** Rule 8: closing a tip needs a reason and a named approver who is not the officer. */
const decideClose = ({ actor, unit, approver, reasonCode, note }: CommandOf<'CloseTip'>, state: ReceivedTip): Decision => {
  requireHandling(state, actor);
  requireOpen(state);
  if (approver.userRef === actor.userRef) throw refusal('tip.approver-is-the-officer');
  if (!mayApprove(approver, [actor.orgRef, unit.superior]))
    throw refusal('tip.approver-not-of-the-unit', { organisation: actor.orgRef });
  const data = { reasonCode, officerRef: actor.userRef, approverRef: approver.userRef, byUnit: actor.orgRef, note };
  return [{ type: 'TipClosedWithoutAction', data: onlyPresent(data) }];
};

const decideActedUpon = ({ operationId }: CommandOf<'MarkTipActedUpon'>, { ending }: ReceivedTip): Decision =>
  ending?.kind === 'acted-upon' && ending.operationIds.includes(operationId)
    ? []
    : [{ type: 'TipActedUpon', data: { operationId } }];

/** What happens to a tip after it was received. */
export const decideTipHandling = (command: TipHandlingCommand, state: ReceivedTip): Decision => {
  switch (command.type) {
    case 'SignTip':
      return decideSign(command.data, state);
    case 'EnterTipInGeneralDiary':
      return decideEnterInDiary(command.data, state);
    case 'AssessTip': {
      const { actor, riskLevel, factorCodes } = command.data;
      requireHandling(state, actor);
      requireOpen(state);
      return [{ type: 'TipAssessed', data: { riskLevel, factorCodes, byUnit: actor.orgRef } }];
    }
    case 'VerifyTip': {
      const { actor, outcome, note } = command.data;
      requireHandling(state, actor);
      requireOpen(state);
      return [{ type: 'TipVerified', data: onlyPresent({ outcome, byUnit: actor.orgRef, note }) }];
    }
    case 'MergeTip':
      return decideMerge(command.data, state);
    case 'EscalateTip':
      return decideEscalate(command.data, state);
    case 'AcknowledgeTipEscalation':
      return decideAcknowledgeEscalation(command.data, state);
    case 'CloseTip':
      return decideClose(command.data, state);
    case 'MarkTipActedUpon':
      return decideActedUpon(command.data, state);
  }
};
