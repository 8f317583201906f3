import { Inject, Injectable } from '@nestjs/common';
import { Concealed } from '@setu/access';
import { EVENT_STORE, eventParts, type EventStore } from '@setu/event-store';
import type { StreamName } from '@setu/kernel';
import { toHex } from '@setu/ledger';
import type { Receipt } from './receipt.js';

/** Proofs of single events, read from the log itself. */
@Injectable()
export class Receipts {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** @throws Concealed if there is no such event; UnreadableEvent if it is not what it claims */
  async of(stream: StreamName, at: number): Promise<Receipt> {
    for await (const event of this.store.readStream(stream, { from: at, to: at })) {
      const { spine } = eventParts(event);
      return {
        eventId: spine.eventId,
        stream: spine.stream,
        revision: spine.revision,
        recordedAt: spine.recordedAt,
        leaf: Buffer.from(event.leaf).toString('utf8'),
        leafHash: toHex(event.leafHash),
        prev: spine.prev,
        published: false,
      };
    }
    throw new Concealed();
  }
}
