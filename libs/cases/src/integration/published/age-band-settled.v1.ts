import type { AgeBand } from '@setu/kernel';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** How old she is taken to be from now on: what was seen or stated, or what an authority determined. Doubtful is treated as child. */
export type AgeBandSettledV1 = Published<'cases.age-band-settled.v1', { treatedAs: AgeBand; determined: boolean }>;

export const ageBandSettledV1 = (event: RecordedCase<'AgeBandRecorded'> | RecordedCase<'AgeDetermined'>): AgeBandSettledV1 =>
  published(event, 'cases.age-band-settled.v1', { treatedAs: event.data.treatedAs, determined: event.type === 'AgeDetermined' });
