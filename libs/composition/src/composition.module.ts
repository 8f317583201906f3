import { Module, type DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '@setu/cases';
import { CoordinationModule } from '@setu/coordination';
import { DirectoryModule } from '@setu/directory';
import { EVENT_STORE, EventCodec, EventStoreModule, PostgresEventStore, type EventStore } from '@setu/event-store';
import { MessagingModule } from '@setu/messaging';
import { APP_POOL, DatabaseTrouble, Metrics, PlatformModule } from '@setu/platform';
import { RescueModule } from '@setu/rescue';
import { effectSubscription, SubscriptionsModule, type SubscriptionSetup } from '@setu/subscriptions';
import { KeyedDigests, MergedCases, MergingModule, NamedDocuments, NamedSeals, VaultModule } from '@setu/vault';
import { WorklistModule } from '@setu/worklist';
import { AgreedActionsModule } from './agreed-actions.module.js';
import type { CompositionOptions } from './composition-options.js';
import { documentFolderOf } from './document-folder.js';
import { EVENT_DEFINITIONS } from './event-definitions.js';
import { keyFileOf } from './key-file.js';
import { mergedCasesEffect } from './merged-cases.effect.js';
import { namedSealsEffect } from './named-seals.effect.js';
import { FINDING_PROCESSES, processEffects } from './process-effects.js';
import { processParts } from './process-parts.js';
import { PROCESSES } from './processes.js';
import { subscriptionLog } from './subscription-log.js';
import { toldToMachines } from './told-to-machines.js';
import { UnnamedDocuments } from './unnamed-documents.js';
import { UnnamedSeals } from './unnamed-seals.js';
import { VIEWS } from './views.js';

const CONNECTIONS = 10;
/** Each subscription that runs uses up to two connections at a time. */
const CONNECTIONS_TO_RUN = 2 * (VIEWS.length + FINDING_PROCESSES.length + PROCESSES.length + 2) + 4;

/**
 * Puts the contexts, the store, the vault and the subscriptions together, the same in every process, so that what one writes the others
 * can read. An application adds its own edge.
 */
@Module({})
export class CompositionModule {
  static forRoot({ name, environment, log, urls, clock, runsSubscriptions, rehearsal }: CompositionOptions): DynamicModule {
    const connections = runsSubscriptions ? CONNECTIONS_TO_RUN : CONNECTIONS;
    return {
      module: CompositionModule,
      imports: [
        PlatformModule.forRoot({ name, environment, log, urls, connections, ...(clock && { clock }) }),
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({
          definitions: EVENT_DEFINITIONS,
          rehearsal,
          inject: [DatabaseTrouble],
          useFactory: (trouble: DatabaseTrouble) =>
            PostgresEventStore.open({
              connectionString: urls.app,
              onTrouble: ({ code }) => trouble.tell(code),
            }),
        }),
        VaultModule.forRoot({
          databaseUrl: urls.vault,
          keyFile: keyFileOf(environment),
          documentFolder: documentFolderOf(environment),
        }),
        DirectoryModule.forRootAsync({
          inject: [KeyedDigests],
          useFactory:
            (digests: KeyedDigests) =>
            (kind: string, ...parts: string[]) =>
              digests.digest(kind, ...parts),
        }),
        { module: AgreedActionsModule, global: true },
        RescueModule,
        CasesModule,
        CoordinationModule,
        WorklistModule,
        MergingModule,
        MessagingModule.forRoot({ publish: toldToMachines }),
        SubscriptionsModule.forRoot({
          inject: [
            APP_POOL,
            EVENT_STORE,
            EventCodec,
            NamedSeals,
            NamedDocuments,
            Metrics,
            DatabaseTrouble,
            CommandBus,
            ModuleRef,
          ],
          useFactory: (
            pool: SubscriptionSetup['pool'],
            store: EventStore,
            codec: EventCodec,
            seals: NamedSeals,
            documents: NamedDocuments,
            metrics: Metrics,
            trouble: DatabaseTrouble,
            commands: CommandBus,
            parts: ModuleRef,
          ): SubscriptionSetup => ({
            pool,
            store,
            decode: (stored) => codec.decode(stored),
            subscriptions: [
              ...VIEWS,
              ...[
                namedSealsEffect(seals, documents),
                mergedCasesEffect(() => parts.get(MergedCases, { strict: false })),
                ...processEffects(processParts(parts)),
                ...PROCESSES.map((process) => process(commands)),
              ].map(effectSubscription),
            ],
            observer: subscriptionLog(log, metrics, trouble),
          }),
          run: runsSubscriptions,
        }),
      ],
      providers: [UnnamedSeals, UnnamedDocuments],
      exports: [RescueModule, CasesModule, CoordinationModule, MergingModule, UnnamedSeals, UnnamedDocuments],
    };
  }
}
