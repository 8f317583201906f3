import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The tip stands in the general diary of a station. */
export type TipEnteredInGeneralDiaryV1 = PublishedOfTip<
  'rescue.tip-entered-in-general-diary.v1',
  {
    station: string;
    gdTime: string;
  }
>;

export const tipEnteredInGeneralDiaryV1 = ({
  data,
  ...event
}: RecordedTip<'TipEnteredInGeneralDiary'>): TipEnteredInGeneralDiaryV1 =>
  publishedOfTip(event, 'rescue.tip-entered-in-general-diary.v1', {
    station: data.station,
    gdTime: data.gdTime,
  });
