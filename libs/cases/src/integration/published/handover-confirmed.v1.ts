import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The giver's own member confirmed the receipt. */
export type HandoverConfirmedV1 = Published<'cases.handover-confirmed.v1', { handoverId: string }>;

export const handoverConfirmedV1 = ({ data, ...event }: RecordedCase<'HandoverConfirmed'>): HandoverConfirmedV1 =>
  published(event, 'cases.handover-confirmed.v1', { handoverId: data.handoverId });
