import type { ApprovingSide } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** One side has approved the minutes up to revision `upTo`. */
export type MinutesApprovedV1 = Published<
  'coordination.minutes-approved.v1',
  { side: ApprovingSide; byOrg: string; upTo: number }
>;

export const minutesApprovedV1 = ({ data, ...event }: RecordedMeeting<'MinutesApproved'>): MinutesApprovedV1 =>
  published(event, 'coordination.minutes-approved.v1', { side: data.side, byOrg: data.byOrg, upTo: data.upTo });
