import {
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnApplicationShutdown,
  Inject,
} from '@nestjs/common';
import { CLOCK, type Clock } from '@setu/platform';
import type { EventDefinition } from '@setu/kernel';
import { EventCodec } from './codec/event-codec.js';
import { EventRegistry } from './codec/event-registry.js';
import { DecidedStreams } from './decided-streams/decided-streams.js';
import { SEALER, type Sealer } from './decided-streams/sealer.js';
import { EVENT_STORE, type EventStore } from './event-store.js';

/** Which events the application knows, and how it comes by its store. */
export type EventStoreModuleOptions = Readonly<{
  definitions: readonly EventDefinition[];
  imports?: ModuleMetadata['imports'];
  inject?: FactoryProvider['inject'];
  useFactory: (...providers: never[]) => EventStore | Promise<EventStore>;
}>;

/**
 * EVENT_STORE, {@link EventRegistry}, {@link EventCodec} and {@link DecidedStreams} for a whole application. Needs the global SEALER (of
 * the vault) and CLOCK (of the platform). Closes the store when the application shuts down.
 */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  static forRoot({ definitions, imports = [], inject = [], useFactory }: EventStoreModuleOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      imports,
      providers: [
        { provide: EVENT_STORE, inject, useFactory },
        { provide: EventRegistry, useFactory: () => new EventRegistry(definitions) },
        { provide: EventCodec, inject: [EventRegistry], useFactory: (registry: EventRegistry) => new EventCodec(registry) },
        {
          provide: DecidedStreams,
          inject: [EVENT_STORE, EventCodec, EventRegistry, SEALER, CLOCK],
          useFactory: (store: EventStore, codec: EventCodec, registry: EventRegistry, sealer: Sealer, clock: Clock) =>
            new DecidedStreams({ store, codec, registry, sealer, clock }),
        },
      ],
      exports: [EVENT_STORE, EventRegistry, EventCodec, DecidedStreams],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
