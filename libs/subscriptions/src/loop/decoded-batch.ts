import type { StoredEvent } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import { MustStop } from '../errors.js';
import { failureOf } from '../failure.js';
import { isInfrastructureFailure } from '../infrastructure-failure.js';
import type { AnyEvent } from '../projection.js';
import type { Decoder } from './decoder.js';

/** The events of a batch up to the first that this build cannot read, and why it must stop there. */
export type DecodedBatch = Readonly<{ events: readonly Recorded<AnyEvent>[]; stop?: MustStop }>;

/** Decodes in order; never goes past an event that it does not understand. */
export const decodedBatch = (stored: readonly StoredEvent[], decode: Decoder): DecodedBatch => {
  const events: Recorded<AnyEvent>[] = [];
  for (const each of stored) {
    try {
      events.push(decode(each));
    } catch (error) {
      if (isInfrastructureFailure(error)) throw error;
      const { name } = failureOf(error);
      return { events, stop: new MustStop(name, name === 'UnknownEventType' ? each.type : each.eventId, { cause: error }) };
    }
  }
  return { events };
};
