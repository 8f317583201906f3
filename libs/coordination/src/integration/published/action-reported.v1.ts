import type { ActionProgress, ActionResultKind } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** How an action stands, and what it became. */
export type ActionReportedV1 = Published<
  'coordination.action-reported.v1',
  { actionId: string; progressCode: ActionProgress; result?: Readonly<{ code: ActionResultKind; id: string }> }
>;

export const actionReportedV1 = ({ data, ...event }: RecordedMeeting<'ActionReported'>): ActionReportedV1 =>
  published(event, 'coordination.action-reported.v1', {
    actionId: data.actionId,
    progressCode: data.progressCode,
    ...(data.result && { result: { code: data.result.code, id: data.result.id } }),
  });
