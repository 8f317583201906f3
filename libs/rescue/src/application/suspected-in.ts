import { Inject, Injectable } from '@nestjs/common';
import { KEYED_DIGEST, type KeyedDigest } from '@setu/directory';
import { DecidedStreams, UnknownEventType, UnreadableEvent } from '@setu/event-store';
import { Subscriptions } from '@setu/subscriptions';
import { suspectNamed } from '../domain/law.events.js';
import { isSuspect } from '../domain/operation-relations.js';
import { operationsProjection } from '../projections/operations.projection.js';
import { Operations } from '../projections/operations.table.js';
import { operationStreamType } from './operation-stream-type.js';
import { suspectDigestOf } from './suspect-digest.js';

/** An operation that names her as suspect, and the tips on which it was proposed. */
export type SuspectingOperation = Readonly<{ operationId: string; tipIds: readonly string[] }>;

/**
 * Rule 15, for lists: in which operations is a member named as suspect, and not cleared, at this moment? The view only says where to look,
 * what it has not seen yet is looked up in the log, and each operation's own stream has the last word: so access ends with the recording of
 * the name, and comes back with that of the clearance, even while no worker runs.
 */
@Injectable()
export class SuspectedIn {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly subscriptions: Subscriptions,
    private readonly views: Operations,
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
  ) {}

  async operations(userRef: string): Promise<readonly SuspectingOperation[]> {
    const digest = suspectDigestOf(this.digest, userRef);
    const unseen = await this.subscriptions.unseen(operationsProjection.name, [suspectNamed.type]);
    const suspecting: SuspectingOperation[] = [];
    for (const operationId of new Set([...unseen, ...(await this.views.suspecting(digest))])) {
      const found = await this.#suspecting(operationId, digest);
      if (found) suspecting.push(found);
    }
    return suspecting;
  }

  /** Nobody may be shown one that cannot be read: whether it names her, nobody can say. */
  async #suspecting(operationId: string, digest: string): Promise<SuspectingOperation | undefined> {
    try {
      const { state } = await this.streams.load(operationStreamType, operationId);
      return state.status !== 'none' && isSuspect(state, digest) ? { operationId, tipIds: state.tipIds } : undefined;
    } catch (error) {
      if (error instanceof UnreadableEvent || error instanceof UnknownEventType) return { operationId, tipIds: [] };
      throw error;
    }
  }
}
