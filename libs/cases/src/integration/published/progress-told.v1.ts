import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She was told how the investigation stands. */
export type ProgressToldV1 = Published<'cases.progress-told.v1', { toldAt: string }>;

export const progressToldV1 = ({ data, ...event }: RecordedCase<'ProgressTold'>): ProgressToldV1 =>
  published(event, 'cases.progress-told.v1', {
    toldAt: data.toldAt,
  });
