import type { Command, CommandBus } from '@nestjs/cqrs';
import { PROCESSES } from '@setu/composition';
import type { EventCodec, EventStore, Executed } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';

/** What came of a command, and the events that followed from it in other streams. */
export type Followed = Executed & Readonly<{ followed: readonly Recorded<AnyEvent>[] }>;

/**
 * Carries out commands and, at the same instant, what the processes of Setu make of their events, under the ids that a worker would give. So a
 * worker that comes later repeats the very same commands, and nothing happens twice.
 */
export class FollowingBus {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  async execute(command: Command<Executed>): Promise<Followed> {
    const executed = await this.bus.execute(command);
    const followed: Recorded<AnyEvent>[] = [];
    const execute = async (further: Command<Executed>): Promise<Executed> => {
      const result = await this.execute(further);
      for (const { revision } of result.events) followed.push(await this.#event(result.stream, revision));
      followed.push(...result.followed);
      return result;
    };
    const handlers = PROCESSES.map((process) => process({ execute }));
    for (const { type, revision } of executed.events)
      for (const handler of handlers)
        if (handler.handles === 'all' || handler.handles.includes(type))
          await handler.handle(await this.#event(executed.stream, revision));
    return { ...executed, followed };
  }

  async #event(stream: Executed['stream'], revision: number): Promise<Recorded<AnyEvent>> {
    for await (const stored of this.store.readStream(stream, { from: revision, to: revision })) return this.codec.decode(stored);
    throw new Error(`The event ${revision} of ${stream.category} ${stream.id} was written and is not there.`);
  }
}
