import { Inject, Injectable } from '@nestjs/common';
import type { Position, StreamName } from '@setu/kernel';
import { UnknownSubscription, ViewParked } from './errors.js';
import { positionOf } from './loop/lease.js';
import { parkedKeys, parkedStreams, streamKey, type ParkedStream } from './loop/parked-streams.js';
import { ParkedRetry, type Retried } from './parked-retry.js';
import { RebuildLog } from './rebuild/rebuild-log.js';
import type { RebuildOptions } from './rebuild/rebuild-progress.js';
import type { Rebuild } from './rebuild/rebuild-record.js';
import { ViewRebuild } from './rebuild/view-rebuild.js';
import { DEFAULT_SETTINGS, type SubscriptionSettings } from './settings.js';
import type { Subscription } from './subscription.js';
import type { SubscriptionHealth } from './subscription-health.js';
import { SUBSCRIPTION_SETUP, type SubscriptionSetup } from './subscription-setup.js';
import { UnseenStreams } from './views/unseen-streams.js';
import { ViewPosition, type WaitOptions } from './views/view-position.js';

type Row = {
  name: string;
  state: SubscriptionHealth['state'];
  live: boolean;
  stopped_reason: string | null;
  stopped_at: string | null;
  store_id: string | null;
  position: string | null;
  holder: string | null;
  lease_until: Date | null;
  last_batch_at: Date | null;
};

/** What may be asked of the subscriptions and done to them from any process, whoever runs them. */
@Injectable()
export class Subscriptions {
  readonly #settings: SubscriptionSettings;
  readonly #positions: ViewPosition;

  constructor(@Inject(SUBSCRIPTION_SETUP) private readonly setup: SubscriptionSetup) {
    this.#settings = { ...DEFAULT_SETTINGS, ...setup.settings };
    this.#positions = new ViewPosition(setup.pool, setup.store, this.#settings.pollMs);
  }

  /** Names of the views and effects that this build knows. */
  names(): readonly string[] {
    return this.setup.subscriptions.map(({ name }) => name);
  }

  /** How every subscription of this build fares, in the order in which they were given. */
  async health(): Promise<readonly SubscriptionHealth[]> {
    const { rows } = await this.setup.pool.query<Row>(
      'SELECT *, lease_until >= clock_timestamp() AS live FROM subscriptions.checkpoint',
    );
    const rebuilds = await new RebuildLog(this.setup.pool).latest();
    const healths: SubscriptionHealth[] = [];
    for (const name of this.names())
      healths.push(
        await this.#healthOf(
          name,
          rows.find((row) => row.name === name),
          rebuilds.find((rebuild) => rebuild.name === name),
        ),
      );
    return healths;
  }

  /**
   * Waits until a view has come to `position`, at most `timeoutMs` (default 2 s).
   * @throws ViewBehind @throws ViewParked `stream`, or without it that of the event at `position`, is parked before it @throws ForeignPosition
   */
  async waitFor(view: string, position: Position, options?: WaitOptions): Promise<void> {
    await this.#positions.waitFor(this.#find(view).name, position, options);
  }

  /** Waits until a view shows everything that is in the store at this moment, at most `timeoutMs` (default 2 s). @throws ViewBehind @throws ViewParked */
  async waitForNow(view: string, options?: WaitOptions): Promise<void> {
    const head = await this.setup.store.head();
    if (head !== undefined) await this.waitFor(view, head, options);
  }

  /** The streams that wait for somebody in this view or effect. @throws UnknownSubscription */
  parked(name: string): Promise<readonly ParkedStream[]> {
    return parkedStreams(this.setup.pool, this.#find(name).name);
  }

  /**
   * Ids of the streams with an event of one of these types that the view does not show yet, as of now: read from the log, for questions to
   * which "not yet" would be a wrong answer. @throws UnknownSubscription
   */
  unseen(view: string, types: readonly string[]): Promise<ReadonlySet<string>> {
    return new UnseenStreams(this.setup.pool, this.setup.store).find(this.#find(view).name, types);
  }

  /** Passes unless the stream is parked in the view: then the view does not show its latest events. @throws ViewParked */
  async requireUnparked(view: string, stream: StreamName): Promise<void> {
    if ((await parkedKeys(this.setup.pool, this.#find(view).name)).has(streamKey(stream))) throw new ViewParked(view, stream);
  }

  /** Tries parked streams again, each all or nothing; the ones that fail again stay parked. @throws UnknownSubscription */
  async retryParked(name: string, stream?: StreamName): Promise<readonly Retried[]> {
    return new ParkedRetry(this.setup, this.#find(name)).run(stream);
  }

  /**
   * Builds a view anew beside the live one, compares, and switches unless told not to.
   * @throws UnknownSubscription @throws RebuildRunning @throws MustStop an event cannot be read
   */
  async rebuild(view: string, options: RebuildOptions = {}): Promise<Rebuild> {
    const subscription = this.#find(view);
    if (subscription.kind !== 'view') throw new UnknownSubscription(view);
    return new ViewRebuild({ ...this.setup, maxBatch: this.#settings.maxBatch }, subscription, options).run();
  }

  #find(name: string): Subscription {
    const subscription = this.setup.subscriptions.find((each) => each.name === name);
    if (!subscription) throw new UnknownSubscription(name);
    return subscription;
  }

  async #healthOf(name: string, row: Row | undefined, lastRebuild: Rebuild | undefined): Promise<SubscriptionHealth> {
    const position = row && positionOf(row);
    const ours = position?.storeId === this.setup.store.storeId ? position : undefined;
    return {
      name,
      state: row?.state === 'running' && !row.live ? 'idle' : (row?.state ?? 'idle'),
      ...(row?.stopped_reason && { stopped: { reason: row.stopped_reason, at: row.stopped_at } }),
      ...(position && { position }),
      lag: await this.setup.store.countAfter(ours),
      parked: await parkedStreams(this.setup.pool, name),
      ...(row?.holder && { holder: row.holder }),
      ...(row?.lease_until && { leaseUntil: row.lease_until.toISOString() }),
      ...(row?.last_batch_at && { lastBatchAt: row.last_batch_at.toISOString() }),
      ...(lastRebuild && { lastRebuild }),
    };
  }
}
