import type { StoredEvent } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '../projection.js';

/**
 * Verifies and decodes a stored event and brings it to its present version.
 * @throws UnknownEventType this build does not know it; @throws UnreadableEvent its bytes are not what they claim.
 */
export type Decoder = (stored: StoredEvent) => Recorded<AnyEvent>;
