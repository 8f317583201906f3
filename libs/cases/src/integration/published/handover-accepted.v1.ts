import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver will take her in. */
export type HandoverAcceptedV1 = Published<'cases.handover-accepted.v1', { handoverId: string }>;

export const handoverAcceptedV1 = ({ data, ...event }: RecordedCase<'HandoverAccepted'>): HandoverAcceptedV1 =>
  published(event, 'cases.handover-accepted.v1', { handoverId: data.handoverId });
