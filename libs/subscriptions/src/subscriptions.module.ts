import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { SUBSCRIPTION_SETUP, type SubscriptionSetup } from './subscription-setup.js';
import { SubscriptionRunner } from './subscription-runner.js';
import { Subscriptions } from './subscriptions.js';

/** How the module comes by its setup. `run`: this application also runs the loops (the worker does, the API only asks). */
export type SubscriptionsModuleOptions = Readonly<{
  imports?: ModuleMetadata['imports'];
  inject?: FactoryProvider['inject'];
  useFactory: FactoryProvider<SubscriptionSetup>['useFactory'];
  run: boolean;
}>;

/** Offers {@link Subscriptions} to the whole application and, where asked, runs the loops. */
@Module({})
export class SubscriptionsModule {
  static forRoot({ imports, inject, useFactory, run }: SubscriptionsModuleOptions): DynamicModule {
    return {
      module: SubscriptionsModule,
      global: true,
      imports: imports ?? [],
      providers: [
        { provide: SUBSCRIPTION_SETUP, inject: inject ?? [], useFactory },
        Subscriptions,
        ...(run ? [SubscriptionRunner] : []),
      ],
      exports: [Subscriptions, ...(run ? [SubscriptionRunner] : [])],
    };
  }
}
