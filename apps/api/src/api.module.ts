import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessModule } from '@setu/access';
import { CASE_EVENTS, CASE_VIEWS, CasesModule } from '@setu/cases';
import { DIRECTORY_EVENTS, DIRECTORY_VIEWS, DirectoryModule } from '@setu/directory';
import { EVENT_STORE, EventCodec, EventStoreModule, PostgresEventStore, type EventStore } from '@setu/event-store';
import { APP_POOL, PlatformModule } from '@setu/platform';
import { RESCUE_EVENTS, RESCUE_VIEWS, RescueModule } from '@setu/rescue';
import { SubscriptionsModule, type SubscriptionSetup } from '@setu/subscriptions';
import { KeyedDigests, VaultModule } from '@setu/vault';
import { WORKLIST_VIEWS, WorklistModule } from '@setu/worklist';
import type { ApiOptions } from './api-options.js';
import { CustodyBoardController } from './board/custody-board.controller.js';
import { CaseEdge } from './cases/case-edge.js';
import { CasesController } from './cases/cases.controller.js';
import { OrdersController } from './cases/orders.controller.js';
import { CommandEdge } from './commands/command-edge.js';
import { CustodyController } from './custody/custody.controller.js';
import { Receipts } from './evidence/receipts.js';
import { ReceiptsController } from './evidence/receipts.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { OrganisationNames } from './http/organisation-names.js';
import { ProblemFilter } from './http/problem.filter.js';
import { MeController } from './members/me.controller.js';
import { MembersController } from './members/members.controller.js';
import { HealthController } from './operations/health.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { WelcomeController } from './operations/welcome.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { ViewEdge } from './reads/view-edge.js';
import { SealedValuesController } from './sealed/sealed-values.controller.js';
import { SignInGuard } from './sign-in/sign-in.guard.js';
import { TipEdge } from './tips/tip-edge.js';
import { TipsController } from './tips/tips.controller.js';

const DEFINITIONS = [...DIRECTORY_EVENTS, ...RESCUE_EVENTS, ...CASE_EVENTS];
const VIEWS = [...DIRECTORY_VIEWS, ...RESCUE_VIEWS, ...CASE_VIEWS, ...WORKLIST_VIEWS];
const KEY_FILE = 'vault.key';
const OWN_AUDIENCE = 'setu-api';

/** The HTTP edge. It decides nothing of the field's rules and writes no SQL: it knows who asks, hands the command on, and answers. */
@Module({})
export class ApiModule {
  static forRoot({ environment, log, urls, clock }: ApiOptions): DynamicModule {
    const { KEY_FILE: keyFile = join(environment.DATA_DIR, KEY_FILE) } = environment;
    const { OIDC_ISSUER: issuer = `${environment.PUBLIC_URL}/oidc`, OIDC_AUDIENCE: audience = OWN_AUDIENCE } = environment;
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ name: 'setu-api', environment, log, urls, ...(clock && { clock }) }),
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({
          definitions: DEFINITIONS,
          useFactory: () =>
            PostgresEventStore.open({
              connectionString: urls.app,
              onTrouble: (trouble) => log.warn(trouble, 'the event store had trouble and tries again'),
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
        AccessModule.forRootAsync({ useFactory: () => ({ issuer, audience }) }),
        SubscriptionsModule.forRoot({
          inject: [APP_POOL, EVENT_STORE, EventCodec],
          useFactory: (pool: SubscriptionSetup['pool'], store: EventStore, codec: EventCodec) => ({
            pool,
            store,
            decode: (stored) => codec.decode(stored),
            subscriptions: VIEWS,
          }),
          run: false,
        }),
        RescueModule,
        CasesModule,
        WorklistModule,
      ],
      controllers: [
        WelcomeController,
        HealthController,
        OperationsController,
        OrganisationsController,
        MembersController,
        MeController,
        TipsController,
        CasesController,
        OrdersController,
        CustodyController,
        HandoversController,
        CustodyBoardController,
        SealedValuesController,
        ReceiptsController,
      ],
      providers: [
        CommandEdge,
        ViewEdge,
        CaseEdge,
        TipEdge,
        Receipts,
        OrganisationNames,
        { provide: APP_GUARD, useClass: SignInGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
