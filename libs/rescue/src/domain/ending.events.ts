import { code, defineEvent, id, list, optional, sealed, type EventOf } from '@setu/kernel';
import { HEADCOUNT_REASONS, STAND_DOWN_REASONS } from './operation-codes.js';

/** The operation is over. `tipIds` are the tips it rested on, `headcountCode` the reason if its headcount does not add up. */
export const operationConcluded = defineEvent('OperationConcluded', {
  tipIds: list(id()),
  concludedBy: id(),
  headcountCode: optional(code(HEADCOUNT_REASONS)),
  note: optional(sealed('stream', 'operational')),
});

/** The operation does not take place. */
export const operationStoodDown = defineEvent('OperationStoodDown', {
  reasonCode: code(STAND_DOWN_REASONS),
  note: optional(sealed('stream', 'operational')),
});

export const ENDING_EVENTS = [operationConcluded, operationStoodDown] as const;
export type EndingEvent = EventOf<(typeof ENDING_EVENTS)[number]>;
