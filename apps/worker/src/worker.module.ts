import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CASE_EVENTS, CASE_VIEWS, CasesModule } from '@setu/cases';
import { DIRECTORY_EVENTS, DIRECTORY_VIEWS, DirectoryModule } from '@setu/directory';
import { EVENT_STORE, EventCodec, EventStoreModule, PostgresEventStore, type EventStore } from '@setu/event-store';
import { APP_POOL, Metrics, PlatformModule } from '@setu/platform';
import { RESCUE_EVENTS, RESCUE_VIEWS, RescueModule } from '@setu/rescue';
import { effectSubscription, SubscriptionsModule, type SubscriptionSetup } from '@setu/subscriptions';
import { KeyedDigests, NamedSeals, VaultModule } from '@setu/vault';
import { WORKLIST_VIEWS } from '@setu/worklist';
import { namedSealsEffect } from './named-seals.effect.js';
import { subscriptionLog } from './subscription-log.js';
import { VaultUpkeep } from './vault-upkeep.js';
import type { WorkerOptions } from './worker-options.js';

const DEFINITIONS = [...DIRECTORY_EVENTS, ...RESCUE_EVENTS, ...CASE_EVENTS];
const VIEWS = [...DIRECTORY_VIEWS, ...RESCUE_VIEWS, ...CASE_VIEWS, ...WORKLIST_VIEWS];
const VAULT_KEY = 'vault.key';
/** Each subscription uses up to two connections at a time. */
const CONNECTIONS = 2 * (VIEWS.length + 1) + 4;

/** Everything that follows from events: views, effects, upkeep. It takes no requests. */
@Module({})
export class WorkerModule {
  static forRoot({ environment, log, urls, clock }: WorkerOptions): DynamicModule {
    const { KEY_FILE: keyFile = join(environment.DATA_DIR, VAULT_KEY) } = environment;
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({
          name: 'setu-worker',
          environment,
          log,
          urls,
          connections: CONNECTIONS,
          ...(clock && { clock }),
        }),
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({
          definitions: DEFINITIONS,
          useFactory: () =>
            PostgresEventStore.open({
              connectionString: urls.app,
              onTrouble: ({ code }) => log.warn({ code }, 'the event store had trouble and tries again'),
            }),
        }),
        VaultModule.forRoot({ databaseUrl: urls.vault, keyFile }),
        DirectoryModule.forRootAsync({
          inject: [KeyedDigests],
          useFactory:
            (digests: KeyedDigests) =>
            (kind: string, ...parts: string[]) =>
              digests.digest(kind, ...parts),
        }),
        RescueModule,
        CasesModule,
        SubscriptionsModule.forRoot({
          inject: [APP_POOL, EVENT_STORE, EventCodec, NamedSeals, Metrics],
          useFactory: (
            pool: SubscriptionSetup['pool'],
            store: EventStore,
            codec: EventCodec,
            seals: NamedSeals,
            metrics: Metrics,
          ): SubscriptionSetup => ({
            pool,
            store,
            decode: (stored) => codec.decode(stored),
            subscriptions: [...VIEWS, effectSubscription(namedSealsEffect(seals))],
            observer: subscriptionLog(log, metrics),
          }),
          run: true,
        }),
      ],
      providers: [VaultUpkeep],
    };
  }
}
