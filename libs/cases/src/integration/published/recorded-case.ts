import type { Recorded } from '@setu/kernel';
import type { CaseEvent } from '../../domain/case-events.js';

type OfType<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

/** A stored event of a case; of one type if it is named. */
export type RecordedCase<Type extends CaseEvent['type'] = CaseEvent['type']> = Type extends unknown
  ? Recorded<OfType<Type>>
  : never;
