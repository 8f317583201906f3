import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from '@setu/access';
import { CompositionModule } from '@setu/composition';
import type { ApiOptions } from './api-options.js';
import { CustodyBoardController } from './board/custody-board.controller.js';
import { CaseEdge } from './cases/case-edge.js';
import { CareController } from './care/care.controller.js';
import { FindingsController } from './care/findings.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { DeathsController } from './cases/deaths.controller.js';
import { OrderEdge } from './cases/order-edge.js';
import { ConsentsController } from './cases/consents.controller.js';
import { OrdersController } from './cases/orders.controller.js';
import { ChangeAccess } from './changes/change-access.js';
import { ChangesController } from './changes/changes.controller.js';
import { OpenStreams } from './changes/open-streams.js';
import { StillThere } from './changes/still-there.js';
import { CommandEdge } from './commands/command-edge.js';
import { CustodyController } from './custody/custody.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { Receipts } from './evidence/receipts.js';
import { ReceiptsController } from './evidence/receipts.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { Closing } from './http/closing.js';
import { OrganisationNames } from './http/organisation-names.js';
import { ProblemFilter } from './http/problem.filter.js';
import { AgreedActionsController } from './meetings/agreed-actions.controller.js';
import { MeetingEdge } from './meetings/meeting-edge.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { MeController } from './members/me.controller.js';
import { MembersController } from './members/members.controller.js';
import { PersonEdge } from './persons/person-edge.js';
import { PersonsController } from './persons/persons.controller.js';
import { HealthController } from './system/health.controller.js';
import { SubscriptionGauges } from './system/subscription-gauges.js';
import { SystemController } from './system/system.controller.js';
import { WelcomeController } from './system/welcome.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { ReferralListsController } from './referrals/referral-lists.controller.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { HistoryController } from './record/history.controller.js';
import { IrregularitiesController } from './record/irregularities.controller.js';
import { RecordController } from './record/record.controller.js';
import { FollowUpsController } from './reunification/follow-ups.controller.js';
import { JourneysController } from './reunification/journeys.controller.js';
import { WaysHomeController } from './reunification/ways-home.controller.js';
import { ReunificationController } from './reunification/reunification.controller.js';
import { ListEdge } from './reads/list-edge.js';
import { RecordEdge } from './reads/record-edge.js';
import { ViewEdge } from './reads/view-edge.js';
import { SealedValuesController } from './sealed/sealed-values.controller.js';
import { RequestTokens } from './sign-in/request-tokens.js';
import { SignInGuard } from './sign-in/sign-in.guard.js';
import { TipEdge } from './tips/tip-edge.js';
import { QueueController } from './worklist/queue.controller.js';
import { ReconciliationController } from './worklist/reconciliation.controller.js';
import { LawController } from './operations/law.controller.js';
import { OperationEdge } from './operations/operation-edge.js';
import { OperationsController } from './operations/operations.controller.js';
import { PlanningController } from './operations/planning.controller.js';
import { SceneController } from './operations/scene.controller.js';
import { StaffingController } from './operations/staffing.controller.js';
import { TipHandlingController } from './tips/tip-handling.controller.js';
import { TipsController } from './tips/tips.controller.js';

const OWN_AUDIENCE = 'setu-api';

/** The HTTP edge. It decides nothing of the field's rules and writes no SQL: it knows who asks, hands the command on, and answers. */
@Module({})
export class ApiModule {
  static forRoot({ environment, log, urls, clock, provider }: ApiOptions): DynamicModule {
    const { OIDC_ISSUER: issuer = `${environment.PUBLIC_URL}/oidc`, OIDC_AUDIENCE: audience = OWN_AUDIENCE } = environment;
    return {
      module: ApiModule,
      imports: [
        CompositionModule.forRoot({ name: 'setu-api', environment, log, urls, clock, runsSubscriptions: false }),
        AccessModule.forRootAsync({ useFactory: () => ({ issuer, audience, ...provider }) }),
      ],
      controllers: [
        WelcomeController,
        HealthController,
        SystemController,
        OrganisationsController,
        MembersController,
        MeController,
        TipsController,
        TipHandlingController,
        OperationsController,
        StaffingController,
        PlanningController,
        SceneController,
        LawController,
        CasesController,
        OrdersController,
        ConsentsController,
        ReferralListsController,
        ReferralsController,
        CareController,
        FindingsController,
        CustodyController,
        HandoversController,
        ReunificationController,
        JourneysController,
        FollowUpsController,
        PersonsController,
        RecordController,
        HistoryController,
        IrregularitiesController,
        WaysHomeController,
        DeathsController,
        CustodyBoardController,
        QueueController,
        ReconciliationController,
        MeetingsController,
        AgreedActionsController,
        DocumentsController,
        SealedValuesController,
        ReceiptsController,
        DirectoryController,
        FeedController,
        ChangesController,
      ],
      providers: [
        CommandEdge,
        RecordEdge,
        ViewEdge,
        ListEdge,
        CaseEdge,
        OrderEdge,
        TipEdge,
        OperationEdge,
        MeetingEdge,
        PersonEdge,
        Receipts,
        OrganisationNames,
        Closing,
        ChangeAccess,
        OpenStreams,
        StillThere,
        SubscriptionGauges,
        RequestTokens,
        { provide: APP_GUARD, useClass: SignInGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
