import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@setu/event-store';
import { BadRequest } from '../http/bad-request.js';
import { readSetuPosition } from '../http/setu-position.js';

/** Reading from the record itself: it is never behind, so that a position of it is satisfied as soon as it is one. */
@Injectable()
export class RecordEdge {
  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'head' | 'comparePositions'>) {}

  /** Passes for a position that the record has come to. @throws BadRequest position.malformed; ForeignPosition */
  async holds(after: string | undefined): Promise<void> {
    if (after === undefined) return;
    const position = readSetuPosition(after);
    const head = await this.store.head();
    if (head === undefined || this.store.comparePositions(position, head) > 0)
      throw new BadRequest('position.malformed', [{ pointer: '?after', detail: 'The record has not come to this position.' }]);
  }
}
