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
import { Rehearsal } from './decided-streams/rehearsal.js';
import { SEALER, type Sealer } from './decided-streams/sealer.js';
import { EVENT_STORE, type EventStore } from './event-store.js';

/** Which events the application knows, and how it comes by its store. */
export type EventStoreModuleOptions = Readonly<{
  definitions: readonly EventDefinition[];
  imports?: ModuleMetadata['imports'];
  inject?: FactoryProvider['inject'];
  useFactory: (...providers: never[]) => EventStore | Promise<EventStore>;
  /** Whether everything is only rehearsed: decided by the rules on what is recorded, and neither stored nor sealed. */
  rehearsal?: boolean | undefined;
}>;

/**
 * EVENT_STORE, {@link EventRegistry}, {@link EventCodec}, {@link DecidedStreams} and the {@link Rehearsal} that these work on if all is only
 * rehearsed, for a whole application. Needs the global SEALER (of the vault) and CLOCK (of the platform). Closes the store when the
 * application shuts down.
 */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  static forRoot({
    definitions,
    imports = [],
    inject = [],
    useFactory,
    rehearsal = false,
  }: EventStoreModuleOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      imports,
      providers: [
        { provide: EVENT_STORE, inject, useFactory },
        { provide: EventRegistry, useFactory: () => new EventRegistry(definitions) },
        { provide: EventCodec, inject: [EventRegistry], useFactory: (registry: EventRegistry) => new EventCodec(registry) },
        { provide: Rehearsal, inject: [EVENT_STORE], useFactory: (store: EventStore) => new Rehearsal(store) },
        {
          provide: DecidedStreams,
          inject: [EVENT_STORE, EventCodec, EventRegistry, SEALER, CLOCK, Rehearsal],
          useFactory: (
            store: EventStore,
            codec: EventCodec,
            registry: EventRegistry,
            sealer: Sealer,
            clock: Clock,
            rehearsed: Rehearsal,
          ) =>
            new DecidedStreams({
              codec,
              registry,
              clock,
              ...(rehearsal ? { store: rehearsed, sealer: rehearsed } : { store, sealer }),
            }),
        },
      ],
      exports: [EVENT_STORE, EventRegistry, EventCodec, DecidedStreams, Rehearsal],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
