import { Injectable } from '@nestjs/common';
import type { StreamName } from '@setu/kernel';
import { Subscriptions } from '@setu/subscriptions';
import { readSetuPosition } from '../http/setu-position.js';

/** Reading one's own writes: waits until a view has come to the position that the caller names. */
@Injectable()
export class ViewEdge {
  constructor(private readonly subscriptions: Subscriptions) {}

  /** Returns at once if no position is named. @throws BadRequest; ForeignPosition; ViewBehind after 2 s; ViewParked if `stream` is parked in the view */
  async caughtUp(view: string, after: string | undefined, stream?: StreamName): Promise<void> {
    if (after === undefined) return;
    await this.subscriptions.waitFor(view, readSetuPosition(after), stream && { stream });
  }
}
