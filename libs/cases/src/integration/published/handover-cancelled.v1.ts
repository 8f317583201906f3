import type { HandoverCancelReason } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The handover will not take place. */
export type HandoverCancelledV1 = Published<
  'cases.handover-cancelled.v1',
  { handoverId: string; reasonCode: HandoverCancelReason }
>;

export const handoverCancelledV1 = ({ data, ...event }: RecordedCase<'HandoverCancelled'>): HandoverCancelledV1 =>
  published(event, 'cases.handover-cancelled.v1', { handoverId: data.handoverId, reasonCode: data.reasonCode });
