import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Another offer, `by`, took the place of this one. */
export type HandoverSupersededV1 = Published<'cases.handover-superseded.v1', { handoverId: string; by: string }>;

export const handoverSupersededV1 = ({ data, ...event }: RecordedCase<'HandoverSuperseded'>): HandoverSupersededV1 =>
  published(event, 'cases.handover-superseded.v1', { handoverId: data.handoverId, by: data.by });
