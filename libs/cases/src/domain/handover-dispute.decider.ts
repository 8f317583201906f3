import { onlyPresent, type Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import { requireInFlight } from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<HandoverEvent>[];
type CommandOf<T extends HandoverCommand['type']> = Extract<HandoverCommand, { type: T }>['data'];

/** The giver, and the receiver if it is on the network. */
const partiesOf = (state: OpenedCase, handoverId: string): readonly string[] => {
  const closed = state.handovers.closed[handoverId];
  if (closed) return closed.toOrg === undefined ? [closed.fromOrg] : [closed.fromOrg, closed.toOrg];
  const { fromOrg, to } = requireInFlight(state, handoverId).handover;
  return to.kind === 'organisation' ? [fromOrg, to.orgRef] : [fromOrg];
};

/** What a receipt says can be contested from the receipt on, also after custody has moved or she has been brought back. */
const requireReceipt = (state: OpenedCase, handoverId: string): void => {
  const how = state.handovers.closed[handoverId]?.how;
  if (how === 'completed' || how === 'returned') return;
  const { handover } = requireInFlight(state, handoverId);
  if (handover.stage !== 'received') throw refusal('handover.not-yet-received', { handoverId, stage: handover.stage });
};

export const decideDisputeHandover = (
  { actor, handoverId, disputeId, matterCode, note }: CommandOf<'DisputeHandover'>,
  state: OpenedCase,
): Decision => {
  requireReceipt(state, handoverId);
  if (!partiesOf(state, handoverId).includes(actor.orgRef)) throw refusal('dispute.not-a-party', { handoverId });
  if (state.handovers.disputes[disputeId]) throw refusal('dispute.exists', { disputeId });
  const data = { handoverId, disputeId, matterCode, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'HandoverDisputed', data: onlyPresent(data) }];
};

/** Who raised a dispute withdraws it or agrees; the other party can only concede, never silence it. */
export const decideResolveDispute = (
  { actor, disputeId, outcomeCode, note }: CommandOf<'ResolveDispute'>,
  state: OpenedCase,
): Decision => {
  const dispute = state.handovers.disputes[disputeId];
  if (!dispute) throw refusal('dispute.unknown', { disputeId });
  const { handoverId, byOrg } = dispute;
  if (!partiesOf(state, handoverId).includes(actor.orgRef)) throw refusal('dispute.not-a-party', { handoverId });
  if (dispute.outcome !== undefined) throw refusal('dispute.already-resolved', { disputeId, outcome: dispute.outcome });
  if ((actor.orgRef === byOrg) === (outcomeCode === 'conceded')) throw refusal('dispute.not-yours-to-close', { raisedBy: byOrg });
  const data = { handoverId, disputeId, outcomeCode, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'HandoverDisputeResolved', data: onlyPresent(data) }];
};
