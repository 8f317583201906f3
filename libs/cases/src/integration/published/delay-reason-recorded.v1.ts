import type { DelayReason } from '../../domain/record-keeping-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Why something came later than a clock asked for. */
export type DelayReasonRecordedV1 = Published<
  'cases.delay-reason-recorded.v1',
  { clockId: string; reasonCode: DelayReason; byOrg: string }
>;

export const delayReasonRecordedV1 = ({ data, ...event }: RecordedCase<'DelayReasonRecorded'>): DelayReasonRecordedV1 =>
  published(event, 'cases.delay-reason-recorded.v1', {
    clockId: data.clockId,
    reasonCode: data.reasonCode,
    byOrg: data.byOrg,
  });
