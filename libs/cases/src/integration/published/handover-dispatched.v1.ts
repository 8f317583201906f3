import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She is on her way. */
export type HandoverDispatchedV1 = Published<
  'cases.handover-dispatched.v1',
  { handoverId: string; dispatchedAt: string; expectedAt: string }
>;

export const handoverDispatchedV1 = ({ data, ...event }: RecordedCase<'HandoverDispatched'>): HandoverDispatchedV1 =>
  published(event, 'cases.handover-dispatched.v1', {
    handoverId: data.handoverId,
    dispatchedAt: data.dispatchedAt,
    expectedAt: data.expectedAt,
  });
