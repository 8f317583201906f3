import { Inject, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import { LOG, type Log } from '@setu/platform';
import { ChangeLog } from './change-log.js';
import { IntegrationFeed, type AnyPublished, type FeedParts } from './integration-feed.js';

/** {@link IntegrationFeed} and {@link ChangeLog} for a whole application. Needs the global EVENT_STORE, EventCodec and LOG. */
@Module({})
export class MessagingModule implements OnModuleDestroy {
  constructor(@Inject(ChangeLog) private readonly changes: ChangeLog) {}

  static forRoot<Published extends AnyPublished>({ publish }: Pick<FeedParts<Published>, 'publish'>): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        {
          provide: IntegrationFeed,
          inject: [EVENT_STORE, EventCodec],
          useFactory: (store: EventStore, codec: EventCodec) =>
            new IntegrationFeed({ store, decode: (stored) => codec.decode(stored), publish }),
        },
        {
          provide: ChangeLog,
          inject: [EVENT_STORE, LOG],
          useFactory: (store: EventStore, log: Log) => new ChangeLog({ store, log }),
        },
      ],
      exports: [IntegrationFeed, ChangeLog],
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.changes.stop();
  }
}
