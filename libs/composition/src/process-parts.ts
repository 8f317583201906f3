import type { ModuleRef } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { EVENT_STORE, type EventStore } from '@setu/event-store';
import { Subscriptions } from '@setu/subscriptions';
import type { ProcessParts } from './process-effects.js';

/** What processes work with, each asked for when it is first needed: subscriptions are made from the processes themselves. */
export const processParts = (application: ModuleRef): ProcessParts => {
  const part = <T>(token: Parameters<ModuleRef['get']>[0]): T => application.get<T>(token, { strict: false });
  return {
    commands: () => part<CommandBus>(CommandBus),
    queries: () => part<QueryBus>(QueryBus),
    subscriptions: () => part<Subscriptions>(Subscriptions),
    store: () => part<EventStore>(EVENT_STORE),
  };
};
