import type { TipPublished } from '@setu/rescue';
import type { RowChange } from '@setu/subscriptions';
import { allDone, isDone, streamKnown, waits } from './queue-change.js';

/** A tip waits to be acknowledged, and to be taken up by the unit that it was escalated to. */
export const queueFromTip = (event: TipPublished): readonly RowChange[] => {
  const { tipId } = event;
  const stream = { category: 'tip', id: tipId };
  switch (event.type) {
    case 'rescue.tip-received.v1': {
      const { receivingOrg, fromOrg, urgency } = event.data;
      return [
        streamKnown('put', tipId, { owner_org: receivingOrg }),
        waits(stream, 'tip', tipId, {
          step: 'tip-to-acknowledge',
          waits_for: 'asked',
          asked_of: receivingOrg,
          asked_by: fromOrg ?? receivingOrg,
          since: event.recordedAt,
          urgency,
        }),
      ];
    }
    case 'rescue.tip-acknowledged.v1':
      return [isDone(tipId, 'tip', tipId)];
    case 'rescue.tip-assessed.v1':
      return [streamKnown('set', tipId, { risk: event.data.riskLevel })];
    case 'rescue.tip-escalated.v1':
      return [
        waits(stream, 'tip-escalation', tipId, {
          step: 'tip-escalation-to-acknowledge',
          waits_for: 'asked',
          asked_of: event.data.toUnit,
          since: event.recordedAt,
        }),
      ];
    case 'rescue.tip-escalation-acknowledged.v1':
      return [isDone(tipId, 'tip-escalation', tipId)];
    case 'rescue.tip-merged.v1':
    case 'rescue.tip-closed-without-action.v1':
    case 'rescue.tip-acted-upon.v1':
      return [allDone(tipId)];
    case 'rescue.tip-signed-by-informant.v1':
    case 'rescue.tip-entered-in-general-diary.v1':
    case 'rescue.tip-verified.v1':
    case 'rescue.tip-source-recorded.v1':
      return [];
  }
};
