import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '@setu/platform';
import { TooManyStreams } from './too-many-streams.js';

/** Of one person: a browser with several pages, and a telephone. */
const MOST_OF_ONE = 8;
const MOST = 500;

const OPEN = { name: 'setu_change_streams_open', help: 'Open pages that are told of changes.' } as const;

/** How many open pages are told of changes by this process. */
@Injectable()
export class OpenStreams implements OnModuleInit {
  readonly #ofPerson = new Map<string, number>();
  #all = 0;

  constructor(private readonly metrics: Metrics) {}

  onModuleInit(): void {
    this.metrics.gauge(OPEN, (gauge) => gauge.set(this.#all));
  }

  /** Counts one until `signal` aborts. @throws TooManyStreams */
  open(userRef: string, signal: AbortSignal): void {
    const own = this.#ofPerson.get(userRef) ?? 0;
    if (own >= MOST_OF_ONE) throw new TooManyStreams('of-one-person');
    if (this.#all >= MOST) throw new TooManyStreams('of-all');
    if (signal.aborted) return;
    this.#count(userRef, 1);
    signal.addEventListener('abort', () => this.#count(userRef, -1), { once: true });
  }

  #count(userRef: string, more: 1 | -1): void {
    const own = (this.#ofPerson.get(userRef) ?? 0) + more;
    if (own === 0) this.#ofPerson.delete(userRef);
    else this.#ofPerson.set(userRef, own);
    this.#all += more;
  }
}
