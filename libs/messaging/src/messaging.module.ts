import { Module, type DynamicModule } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import { IntegrationFeed, type AnyPublished, type FeedParts } from './integration-feed.js';

/** {@link IntegrationFeed} for a whole application. Needs the global EVENT_STORE and EventCodec. */
@Module({})
export class MessagingModule {
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
      ],
      exports: [IntegrationFeed],
    };
  }
}
