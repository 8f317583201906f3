import type { ActionOutcome } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** Nothing more is expected of the action's owner. */
export type ActionClosedV1 = Published<'coordination.action-closed.v1', { actionId: string; outcomeCode: ActionOutcome }>;

export const actionClosedV1 = ({ data, ...event }: RecordedMeeting<'ActionClosed'>): ActionClosedV1 =>
  published(event, 'coordination.action-closed.v1', { actionId: data.actionId, outcomeCode: data.outcomeCode });
