import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Ends answers that would keep the server from stopping. The server stops only when every answer has ended. */
@Injectable()
export class Closing implements OnModuleDestroy {
  readonly #closing = new AbortController();

  /** Aborts when the server is told to stop. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  onModuleDestroy(): void {
    this.#closing.abort();
  }
}
