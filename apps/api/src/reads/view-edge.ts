import { Injectable } from '@nestjs/common';
import type { StreamName } from '@setu/kernel';
import { Subscriptions, ViewBehind } from '@setu/subscriptions';
import { readSetuPosition } from '../http/setu-position.js';

/** Reading from views that may lag: what a reader gets is as new as she asks for, and never silently old. */
@Injectable()
export class ViewEdge {
  constructor(private readonly subscriptions: Subscriptions) {}

  /**
   * Waits until a view has come to the position that the caller names, so that she reads her own write. A `stream` that is parked in the view is
   * refused also without a position: who is responsible now is not to be read from a line that no longer changes.
   * Without a stream, in a list, it is refused if it is the stream of her own write.
   * @throws BadRequest; ForeignPosition; ViewBehind after 2 s; ViewParked
   */
  async caughtUp(view: string, after: string | undefined, stream?: StreamName): Promise<void> {
    if (after !== undefined) await this.subscriptions.waitFor(view, readSetuPosition(after), stream && { stream });
    if (stream !== undefined) await this.subscriptions.requireUnparked(view, stream);
  }

  /**
   * What a view says of a stream that there is. If it says nothing yet, it is waited for: "not found" would be untrue.
   * @throws BadRequest; ForeignPosition; ViewBehind after 2 s; ViewParked
   */
  async find<Found>(
    view: string,
    after: string | undefined,
    stream: StreamName,
    ask: () => Promise<Found | undefined>,
  ): Promise<Found> {
    await this.caughtUp(view, after, stream);
    const found = await ask();
    if (found !== undefined) return found;
    await this.subscriptions.waitForNow(view, { stream });
    const later = await ask();
    if (later === undefined) throw new ViewBehind(view);
    return later;
  }
}
