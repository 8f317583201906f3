import type { Recorded } from '@setu/kernel';
import type { TipEvent } from '../../domain/tip.events.js';

/** A stored event of a tip; of one type if it is named. */
export type RecordedTip<Type extends TipEvent['type'] = TipEvent['type']> = Type extends unknown
  ? Recorded<Extract<TipEvent, { type: Type }>>
  : never;
