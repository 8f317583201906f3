import type { Recorded } from '@setu/kernel';
import type { OperationEvent } from '../../domain/operation-events.js';

/** A stored event of an operation; of one type if it is named. */
export type RecordedOperation<Type extends OperationEvent['type'] = OperationEvent['type']> = Type extends unknown
  ? Recorded<Extract<OperationEvent, { type: Type }>>
  : never;
