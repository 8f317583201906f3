/** One import, in one file of a tree that exists only while the rules are checked. */
export type Probe = Readonly<{
  /** Where the import stands; the rules judge by path. */
  file: string;
  /** What the file says. */
  source: string;
}>;

/** An import that a rule must refuse. */
export type ForbiddenProbe = Probe & Readonly<{ rule: string }>;

const probe = (file: string, source: string): Probe => ({ file, source });
const forbidden = (rule: string, file: string, source: string): ForbiddenProbe => ({ rule, file, source });

/** Files that probes import; each is made with one export. The index.ts of every alias is made without being listed here. */
export const LANDSCAPE: readonly string[] = [
  'apps/api/src/cases/cases.controller.ts',
  'apps/standalone/src/start.ts',
  'apps/web/src/api.ts',
  'infra/testing/test-database.ts',
  'libs/api-client/src/index.ts',
  'libs/cases/src/application/queries/get-timeline.handler.ts',
  'libs/cases/src/application/commands/open-case.handler.ts',
  'libs/cases/src/domain/case.decider.ts',
  'libs/cases/src/domain/case-codes.ts',
  'libs/cases/src/domain/case.events.ts',
  'libs/cases/src/projections/timeline.projection.ts',
  'libs/cases/src/projections/timeline.table.ts',
  'libs/cases/src/integration/published/handover-received.v1.ts',
  'libs/clocks/src/index.ts',
  'libs/coordination/src/index.ts',
  'libs/court/src/index.ts',
  'libs/event-store/src/adapters/memory/memory.event-store.ts',
  'libs/event-store/testing/contract.ts',
  'libs/messaging/src/index.ts',
  'libs/rescue/src/domain/tip.decider.ts',
  'libs/rescue/src/domain/tip.decider.spec.ts',
];

/** At least one for each rule; `check:rules` fails for a rule without. */
export const FORBIDDEN: readonly ForbiddenProbe[] = [
  forbidden('no-circular', 'libs/cases/src/domain/circle.ts', "export { circle } from './circle.js';"),
  forbidden('not-to-unresolvable', 'libs/cases/src/domain/lost.ts', "export { lost } from './not-there.js';"),
  forbidden('not-to-unresolvable', 'libs/cases/src/application/lost.ts', "export { lost } from '@setu/not-there';"),
  forbidden('library-is-listed', 'libs/utilities/src/index.ts', "export { kernel } from '@setu/kernel';"),

  forbidden('kernel-imports-nothing', 'libs/kernel/src/core.ts', "export { randomUUID } from 'node:crypto';"),
  forbidden('kernel-imports-nothing', 'libs/kernel/src/package.ts', "export type { Observable } from 'rxjs';"),
  forbidden('ledger-imports-crypto-only', 'libs/ledger/src/file.ts', "export { readFile } from 'node:fs/promises';"),
  forbidden('ledger-imports-crypto-only', 'libs/ledger/src/package.ts', "export { canonicalize } from 'json-canonicalize';"),

  forbidden('kernel-imports-only-what-it-may', 'libs/kernel/src/library.ts', "export type { ledger } from '@setu/ledger';"),
  forbidden('ledger-imports-only-what-it-may', 'libs/ledger/src/library.ts', "export { kernel } from '@setu/kernel';"),
  forbidden('api-client-imports-only-what-it-may', 'libs/api-client/src/library.ts', "export { kernel } from '@setu/kernel';"),
  forbidden('platform-imports-only-what-it-may', 'libs/platform/src/library.ts', "export { store } from '@setu/event-store';"),
  forbidden('event-store-imports-only-what-it-may', 'libs/event-store/src/library.ts', "export { vault } from '@setu/vault';"),
  forbidden('event-store-imports-only-what-it-may', 'libs/event-store/src/context.ts', "export { cases } from '@setu/cases';"),
  forbidden('vault-imports-only-what-it-may', 'libs/vault/src/library.ts', "export { access } from '@setu/access';"),
  forbidden(
    'subscriptions-imports-only-what-it-may',
    'libs/subscriptions/src/library.ts',
    "export { vault } from '@setu/vault';",
  ),
  forbidden('messaging-imports-only-what-it-may', 'libs/messaging/src/library.ts', "export { cases } from '@setu/cases';"),
  forbidden('composition-imports-only-what-it-may', 'libs/composition/src/library.ts', "export { access } from '@setu/access';"),
  forbidden('access-imports-only-what-it-may', 'libs/access/src/library.ts', "export { vault } from '@setu/vault';"),
  forbidden(
    'directory-imports-only-what-it-may',
    'libs/directory/src/application/library.ts',
    "export { cases } from '@setu/cases';",
  ),
  forbidden('rescue-imports-only-what-it-may', 'libs/rescue/src/application/library.ts', "export { cases } from '@setu/cases';"),
  forbidden('cases-imports-only-what-it-may', 'libs/cases/src/application/library.ts', "export { vault } from '@setu/vault';"),
  forbidden('cases-imports-only-what-it-may', 'libs/cases/src/application/ledger.ts', "export { ledger } from '@setu/ledger';"),
  forbidden(
    'coordination-imports-only-what-it-may',
    'libs/coordination/src/application/library.ts',
    "export { vault } from '@setu/vault';",
  ),
  forbidden('clocks-imports-only-what-it-may', 'libs/clocks/src/application/library.ts', "export { vault } from '@setu/vault';"),
  forbidden(
    'court-imports-only-what-it-may',
    'libs/court/src/application/library.ts',
    "export { worklist } from '@setu/worklist';",
  ),
  forbidden('worklist-imports-only-what-it-may', 'libs/worklist/src/library.ts', "export { store } from '@setu/event-store';"),

  forbidden('domain-is-pure', 'libs/cases/src/domain/framework.ts', "export { CommandHandler } from '@nestjs/cqrs';"),
  forbidden(
    'domain-is-pure',
    'libs/cases/src/domain/type.ts',
    "import type { ICommand } from '@nestjs/cqrs'; export type A = ICommand;",
  ),
  forbidden('domain-is-pure', 'libs/cases/src/domain/random.ts', "export { randomUUID } from 'node:crypto';"),
  forbidden(
    'domain-is-pure',
    'libs/cases/src/domain/layer.ts',
    "export { it } from '../application/queries/get-timeline.handler.js';",
  ),
  forbidden(
    'domain-is-pure',
    'libs/cases/src/domain/other.ts',
    "export { it } from '../../../rescue/src/domain/tip.decider.js';",
  ),
  forbidden('domain-is-pure', 'libs/clocks/src/domain/platform.ts', "export { platform } from '@setu/platform';"),
  forbidden(
    'published-events-are-pure',
    'libs/cases/src/integration/published/decider.v1.ts',
    "export { it } from '../../domain/case.decider.js';",
  ),
  forbidden(
    'published-events-are-pure',
    'libs/cases/src/integration/published/store.v1.ts',
    "export { store } from '@setu/event-store';",
  ),
  forbidden(
    'projections-know-events-only',
    'libs/cases/src/projections/decider.ts',
    "export { it } from '../domain/case.decider.js';",
  ),
  forbidden('projections-know-events-only', 'libs/cases/src/projections/store.ts', "export { store } from '@setu/event-store';"),
  forbidden(
    'projections-know-events-only',
    'libs/cases/src/projections/handler.ts',
    "export { it } from '../application/commands/open-case.handler.js';",
  ),
  forbidden('projection-file-is-pure', 'libs/cases/src/projections/board.projection.ts', "export { Pool } from 'pg';"),
  forbidden(
    'projection-file-is-pure',
    'libs/worklist/src/projections/board.projection.ts',
    "export { Injectable } from '@nestjs/common';",
  ),
  forbidden('projections-do-not-cross-contexts', 'libs/cases/src/projections/span.ts', "export { rescue } from '@setu/rescue';"),
  forbidden(
    'commands-never-read-views',
    'libs/cases/src/application/commands/view.ts',
    "export { it } from '../../projections/timeline.projection.js';",
  ),
  forbidden(
    'commands-never-read-views',
    'libs/cases/src/application/processes/view.ts',
    "export { it } from '../queries/get-timeline.handler.js';",
  ),
  forbidden(
    'commands-never-read-views',
    'libs/court/src/application/commands/board.ts',
    "export { worklist } from '@setu/worklist';",
  ),
  forbidden(
    'queries-never-load-aggregates',
    'libs/cases/src/application/queries/decider.ts',
    "export { it } from '../../domain/case.decider.js';",
  ),
  forbidden(
    'queries-never-load-aggregates',
    'libs/cases/src/application/queries/store.ts',
    "export { store } from '@setu/event-store';",
  ),
  forbidden(
    'application-reaches-ports-not-adapters',
    'libs/cases/src/application/commands/adapter.ts',
    "export { it } from '../../../../event-store/src/adapters/memory/memory.event-store.js';",
  ),
  forbidden(
    'library-through-index',
    'libs/cases/src/integration/inside.ts',
    "export { it } from '../../../rescue/src/domain/tip.decider.js';",
  ),
  forbidden(
    'library-through-index',
    'libs/cases/src/domain/inside.spec.ts',
    "export { it } from '../../../rescue/src/domain/tip.decider.js';",
  ),
  forbidden('foreign-context-only-for-facts', 'libs/cases/src/projections/facts.ts', "export { rescue } from '@setu/rescue';"),
  forbidden('foreign-context-only-for-facts', 'libs/cases/src/domain/facts.ts', "export { directory } from '@setu/directory';"),
  forbidden('foreign-context-only-for-facts', 'libs/cases/src/index.facts.ts', "export { directory } from '@setu/directory';"),

  forbidden(
    'apps-through-index',
    'apps/api/src/inside.ts',
    "export { it } from '../../../libs/cases/src/application/commands/open-case.handler.js';",
  ),
  forbidden('apps-through-index', 'infra/checks/inside.ts', "export { it } from '../../libs/cases/src/domain/case.decider.js';"),
  forbidden('no-library-to-app', 'libs/cases/src/application/app.ts', "export { api } from '@setu/api';"),
  forbidden('no-app-to-app', 'apps/worker/src/app.ts', "export { it } from '../../api/src/cases/cases.controller.js';"),
  forbidden('no-app-to-app', 'apps/ops/src/app.ts', "export { api } from '@setu/api';"),
  forbidden(
    'standalone-embeds-through-index',
    'apps/standalone/src/inside.ts',
    "export { it } from '../../api/src/cases/cases.controller.js';",
  ),
  forbidden('web-speaks-http-only', 'apps/web/src/library.ts', "export { cases } from '@setu/cases';"),
  forbidden('web-speaks-http-only', 'apps/web/src/app.ts', "export { api } from '@setu/api';"),
  forbidden('infra-is-not-shipped', 'apps/api/src/infra.ts', "export { it } from '../../../infra/testing/test-database.js';"),
  forbidden(
    'production-never-imports-tests',
    'libs/cases/src/domain/spec.ts',
    "export { it } from '../../../rescue/src/domain/tip.decider.spec.js';",
  ),
  forbidden(
    'production-never-imports-tests',
    'libs/cases/src/domain/language.ts',
    "export { given } from '@setu/kernel/testing';",
  ),
  forbidden('production-needs-declared-packages', 'libs/platform/src/tool.ts', "export { assert } from 'fast-check';"),
  forbidden('production-needs-declared-packages', 'apps/api/src/borrowed.ts', "export { parse } from 'cookie';"),

  forbidden('pg-doors', 'libs/cases/src/application/queries/sql.ts', "export { Pool } from 'pg';"),
  forbidden('pg-doors', 'apps/api/src/sql.ts', "import type { Pool } from 'pg'; export type A = Pool;"),
  forbidden('pg-doors', 'libs/event-store/src/codec/sql.ts', "export { Pool } from 'pg';"),
  forbidden('kafka-one-door', 'apps/worker/src/kafka.ts', "export { Kafka } from 'kafkajs';"),
  forbidden('eventstoredb-one-door', 'libs/subscriptions/src/store.ts', "export { START } from '@eventstore/db-client';"),
  forbidden('oidc-provider-one-door', 'apps/api/src/provider.ts', "export { Provider } from 'oidc-provider';"),
  forbidden('jose-doors', 'apps/api/src/token.ts', "export { jwtVerify } from 'jose';"),
  forbidden('prom-client-one-door', 'libs/subscriptions/src/metric.ts', "export { Gauge } from 'prom-client';"),
  forbidden('commander-one-door', 'apps/worker/src/command.ts', "export { Command } from 'commander';"),
  forbidden('csv-parse-one-door', 'apps/ops/src/commands/read.ts', "export { parse } from 'csv-parse/sync';"),
];

/** Imports that no rule may refuse: what the architecture allows stays possible. */
export const ALLOWED: readonly Probe[] = [
  probe('libs/kernel/src/decider-kind.ts', "export { index } from './index.js';"),
  probe('libs/kernel/testing/language.ts', "export { expect } from '@jest/globals'; export { index } from '../src/index.js';"),
  probe('libs/ledger/src/digest.ts', "export { createHash } from 'node:crypto';"),
  probe(
    'libs/platform/src/pool.ts',
    "export { Pool } from 'pg'; export { Gauge } from 'prom-client'; export { index } from '@setu/kernel';",
  ),
  probe(
    'libs/event-store/src/decided.ts',
    "export { index } from '@setu/kernel'; export { index as ledger } from '@setu/ledger';",
  ),
  probe('libs/event-store/src/adapters/postgres/append.ts', "export { Pool } from 'pg'; export { index } from '@setu/platform';"),
  probe('libs/vault/src/keyring.store.ts', "export { Pool } from 'pg'; export { index } from '@setu/event-store';"),
  probe('libs/subscriptions/src/loop.ts', "export { Pool } from 'pg'; export { index } from '@setu/event-store';"),
  probe('libs/access/src/token.ts', "export { jwtVerify } from 'jose'; export { index } from '@setu/directory';"),
  probe('libs/cases/src/domain/slice.ts', "export { index } from '@setu/kernel'; export { it } from './case.events.js';"),
  probe(
    'libs/cases/src/application/commands/offer.handler.ts',
    "export { CommandHandler } from '@nestjs/cqrs'; export { index } from '@setu/event-store'; export { it } from '../../domain/case.decider.js'; export { index as d } from '@setu/directory';",
  ),
  probe(
    'libs/cases/src/application/processes/open.process.ts',
    "export { index } from '@setu/subscriptions'; export { index as r } from '@setu/rescue';",
  ),
  probe(
    'libs/cases/src/application/queries/board.handler.ts',
    "export { QueryHandler } from '@nestjs/cqrs'; export { it } from '../../projections/timeline.table.js';",
  ),
  probe(
    'libs/cases/src/projections/fold.projection.ts',
    "export { it } from '../domain/case.events.js'; export { index } from '@setu/subscriptions';",
  ),
  probe('libs/cases/src/projections/fold.table.ts', "export { Pool } from 'pg'; export { index } from '@setu/subscriptions';"),
  probe(
    'libs/cases/src/integration/published/offered.v1.ts',
    "export { it } from '../../domain/case.events.js'; export { index } from '@setu/kernel';",
  ),
  probe(
    'libs/cases/src/cases-probe.module.ts',
    "export { Module } from '@nestjs/common'; export { index } from '@setu/directory';",
  ),
  probe(
    'libs/cases/src/domain/rule.spec.ts',
    "export { given } from '@setu/kernel/testing'; export { expect } from '@jest/globals';",
  ),
  probe(
    'libs/cases/src/application/write.int-spec.ts',
    "export { it } from '../../../../infra/testing/test-database.js'; export { Pool } from 'pg';",
  ),
  probe(
    'libs/worklist/src/projections/queue.projection.ts',
    "export { index } from '@setu/cases'; export { index as r } from '@setu/rescue';",
  ),
  probe('libs/clocks/src/application/start.ts', "export { index } from '@setu/cases';"),
  probe(
    'libs/court/src/application/bundle.ts',
    "export { index } from '@setu/ledger'; export { index as v } from '@setu/vault';",
  ),
  probe('libs/coordination/src/application/meeting.ts', "export { index } from '@setu/directory';"),
  probe('libs/messaging/src/relay.ts', "export { Kafka } from 'kafkajs'; export { index } from '@setu/subscriptions';"),
  probe('libs/event-store/src/adapters/eventstoredb/client.ts', "export { START } from '@eventstore/db-client';"),
  probe(
    'apps/api/src/handovers.controller.ts',
    "export { index } from '@setu/cases'; export { Controller } from '@nestjs/common'; export { IsUUID } from 'class-validator';",
  ),
  probe('apps/worker/src/loops.ts', "export { index } from '@setu/worklist'; export { index as s } from '@setu/subscriptions';"),
  probe('apps/standalone/src/together.ts', "export { index } from '@setu/api'; export { index as w } from '@setu/worker';"),
  probe('apps/standalone/src/sign-in/provider.ts', "export { Provider } from 'oidc-provider'; export { SignJWT } from 'jose';"),
  probe('apps/ops/src/program.ts', "export { Command } from 'commander'; export { index } from '@setu/vault';"),
  probe('apps/ops/src/import/table.ts', "export { parse } from 'csv-parse/sync'; export { index } from '@setu/cases';"),
  probe('apps/web/src/page.ts', "export { it } from './api.js'; export { index } from '../../../libs/api-client/src/index.js';"),
  probe(
    'apps/api/src/offer.e2e-spec.ts',
    "export { it } from '../../../infra/testing/test-database.js'; export { SignJWT } from 'jose';",
  ),
  probe('infra/checks/registry.ts', "export { index } from '@setu/cases';"),
];

/** Vendors whose door stands before they are installed: their probes may be unresolvable. */
export const NOT_YET_INSTALLED: readonly string[] = ['kafkajs', '@eventstore/db-client'];
