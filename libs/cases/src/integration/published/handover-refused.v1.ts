import type { HandoverRefusalReason } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver will not take her in. `atTheDoor`: she is on her way, and must be reported returned. */
export type HandoverRefusedV1 = Published<
  'cases.handover-refused.v1',
  { handoverId: string; atTheDoor: boolean; reasonCode: HandoverRefusalReason }
>;

export const handoverRefusedV1 = ({ data, ...event }: RecordedCase<'HandoverRefused'>): HandoverRefusedV1 =>
  published(event, 'cases.handover-refused.v1', {
    handoverId: data.handoverId,
    atTheDoor: data.atTheDoor,
    reasonCode: data.reasonCode,
  });
