/**
 * Who may import whom. Allow-lists: what is not named here is refused. `npm run check:deps` applies the rules to the source,
 * `npm run check:rules` proves with probes (infra/checks/rules/probes.ts) that each of them still fires.
 */

/** For each library the other libraries that its production code may import, always through their index.ts. */
const MAY_IMPORT = {
  kernel: [],
  ledger: [],
  'api-client': [],
  platform: ['kernel'],
  'event-store': ['kernel', 'ledger', 'platform'],
  vault: ['kernel', 'ledger', 'event-store', 'platform'],
  subscriptions: ['kernel', 'event-store', 'platform'],
  messaging: ['kernel', 'event-store', 'subscriptions', 'platform'],
  access: ['kernel', 'directory', 'platform'],
  directory: ['kernel', 'event-store', 'subscriptions', 'platform'],
  rescue: ['kernel', 'event-store', 'subscriptions', 'platform', 'directory'],
  cases: ['kernel', 'event-store', 'subscriptions', 'platform', 'directory', 'rescue'],
  coordination: ['kernel', 'event-store', 'subscriptions', 'platform', 'directory', 'rescue', 'cases'],
  clocks: ['kernel', 'event-store', 'subscriptions', 'platform', 'directory', 'rescue', 'cases', 'coordination'],
  court: [
    'kernel',
    'event-store',
    'subscriptions',
    'platform',
    'ledger',
    'vault',
    'access',
    'directory',
    'rescue',
    'cases',
    'clocks',
  ],
  composition: [
    'kernel',
    'event-store',
    'subscriptions',
    'platform',
    'vault',
    'directory',
    'rescue',
    'cases',
    'coordination',
    'worklist',
    'messaging',
  ],
  worklist: ['kernel', 'subscriptions', 'platform', 'directory', 'rescue', 'cases', 'coordination', 'clocks', 'court'],
};

/** For each app the other apps that it may put into its own process, through their index.ts. */
const MAY_EMBED = { standalone: ['api', 'worker', 'reporting'] };

const CONTEXTS = 'rescue|cases|directory|coordination|clocks|court';
const TEST = '\\.(spec|int-spec|e2e-spec|web-spec)\\.ts$|(^|/)testing/';
const index = (libs) => `^libs/(${libs.join('|')})/src/index\\.ts$`;
const vendor = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)|^(${names.join('|')})(/|$)`;

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const door = (name, vendors, doors) =>
  error(name, `${vendors.join(', ')} only behind this door`, { pathNot: doors }, { path: vendor(...vendors) });

const libraryRules = Object.entries(MAY_IMPORT).map(([lib, others]) =>
  error(
    `${lib}-imports-only-what-it-may`,
    `libs/${lib} may import: ${others.join(', ') || 'no other library'}`,
    { path: `^libs/${lib}/src/`, pathNot: TEST },
    { path: '^libs/', pathNot: [`^libs/${lib}/src/`, ...(others.length > 0 ? [index(others)] : [])] },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-circular', 'a circle has no first file to read', {}, { circular: true }),
    error('not-to-unresolvable', 'an import that leads nowhere would silence the other rules', {}, { couldNotResolve: true }),
    error(
      'library-is-listed',
      'a new library is added to MAY_IMPORT first',
      { path: `^libs/(?!(${Object.keys(MAY_IMPORT).join('|')})/)` },
      {},
    ),

    error(
      'kernel-imports-nothing',
      'no library, no npm package, no node core',
      { path: '^libs/kernel/src/', pathNot: TEST },
      { pathNot: '^libs/kernel/src/' },
    ),
    error(
      'ledger-imports-crypto-only',
      'the format of evidence stands on nothing but node:crypto',
      { path: '^libs/ledger/src/', pathNot: TEST },
      { pathNot: ['^libs/ledger/src/', '^(node:)?crypto$'] },
    ),
    ...libraryRules,

    error(
      'domain-is-pure',
      'domain may import its own domain folder and the kernel: no npm package, no node core, no other layer',
      { path: '^libs/([^/]+)/src/domain/', pathNot: TEST },
      { pathNot: ['^libs/$1/src/domain/', index(['kernel'])] },
    ),
    error(
      'published-events-are-pure',
      'a published event is translated from the stored one by a pure function',
      { path: '^libs/([^/]+)/src/integration/published/', pathNot: TEST },
      {
        pathNot: [
          '^libs/$1/src/integration/published/',
          '^libs/$1/src/domain/[a-z.-]*(events|codes|fields)\\.ts$',
          index(['kernel']),
        ],
      },
    ),
    error(
      'projections-know-events-only',
      'a view is folded from events; it knows no decider, handler or port. The worklist takes published events of other contexts',
      { path: '^libs/([^/]+)/src/projections/', pathNot: TEST },
      {
        path: '^(libs|apps|infra)/',
        pathNot: [
          '^libs/$1/src/(domain/[a-z.-]*(events|codes|fields)\\.ts$|projections/|integration/)',
          index(['kernel', 'subscriptions', 'platform', ...CONTEXTS.split('|')]),
        ],
      },
    ),
    error(
      'projection-file-is-pure',
      'event in, row changes out: no database, no clock, no framework; SQL is in *.table.ts',
      { path: '\\.projection\\.ts$' },
      { pathNot: '^libs/' },
    ),
    error(
      'projections-do-not-cross-contexts',
      'a view that spans contexts is built in the worklist',
      { path: `^libs/(${CONTEXTS})/src/projections/`, pathNot: TEST },
      { path: `^libs/(${CONTEXTS})/src/`, pathNot: '^libs/$1/src/' },
    ),
    error(
      'commands-never-read-views',
      'a decision rests on streams and facts, never on a view that may lag',
      { path: '^libs/[^/]+/src/application/(commands|processes)/', pathNot: TEST },
      { path: '^libs/[^/]+/src/(projections|application/queries)/|^libs/worklist/|\\.table\\.ts$' },
    ),
    error(
      'queries-never-load-aggregates',
      'a question is answered from a view, not by folding a stream',
      { path: '^libs/[^/]+/src/application/queries/', pathNot: TEST },
      { path: ['^libs/event-store/', '\\.decider\\.ts$'] },
    ),
    error(
      'application-reaches-ports-not-adapters',
      'which store is behind the port is decided where the application is put together',
      { path: `^libs/(${CONTEXTS}|worklist|access)/src/`, pathNot: TEST },
      { path: '^libs/[^/]+/src/adapters/' },
    ),
    error(
      'library-through-index',
      'index.ts is the only door of a library; its testing folder is the door for tests',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/testing/'] },
    ),
    error(
      'foreign-context-only-for-facts',
      'another context is asked for facts, in application, integration or the module that wires them; never from domain or a view',
      { path: `^libs/(${CONTEXTS})/src/(?!(application|integration)/|[^/]+\\.module\\.ts$)`, pathNot: TEST },
      { path: `^libs/(${CONTEXTS}|worklist)/src/`, pathNot: '^libs/$1/src/' },
    ),

    error(
      'apps-through-index',
      'apps and tools use libraries through their index.ts only',
      { path: '^(apps|infra)/' },
      { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/testing/'] },
    ),
    error('no-library-to-app', 'nobody imports an app', { path: '^libs/' }, { path: '^apps/' }),
    error(
      'no-app-to-app',
      'apps share libraries, not code; standalone puts others into its process',
      { path: '^apps/([^/]+)/', pathNot: Object.keys(MAY_EMBED).map((app) => `^apps/${app}/`) },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    ...Object.entries(MAY_EMBED).map(([app, others]) =>
      error(
        `${app}-embeds-through-index`,
        `apps/${app} may import: ${others.join(', ')}, through their index.ts`,
        { path: `^apps/${app}/` },
        { path: '^apps/', pathNot: [`^apps/${app}/`, `^apps/(${others.join('|')})/src/index\\.ts$`] },
      ),
    ),
    error(
      'web-speaks-http-only',
      'the browser knows the server by its generated client',
      { path: '^apps/web/' },
      { path: '^(libs|apps|infra)/', pathNot: ['^apps/web/', '^libs/api-client/src/index\\.ts$'] },
    ),
    error(
      'infra-is-not-shipped',
      'production code does not reach into infra',
      { path: '^(libs|apps)/', pathNot: TEST },
      { path: '^infra/' },
    ),
    error(
      'production-never-imports-tests',
      'no spec and no testing folder in what is shipped',
      { path: '^(libs|apps)/', pathNot: TEST },
      { path: TEST },
    ),
    error(
      'production-needs-declared-packages',
      'a package that is imported at run time is a dependency of package.json, not a development tool or somebody else’s dependency',
      { path: '^(libs|apps)/', pathNot: TEST },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    ),

    door(
      'pg-doors',
      ['pg', 'pg-pool', 'pg-cursor', 'pg-query-stream'],
      [
        '^libs/(platform|subscriptions)/src/',
        '^libs/event-store/src/adapters/postgres/',
        '\\.(table|store)\\.ts$',
        '^infra/',
        TEST,
      ],
    ),
    door('kafka-one-door', ['kafkajs'], ['^libs/messaging/(src|testing)/']),
    door(
      'eventstoredb-one-door',
      ['@eventstore/db-client'],
      ['^libs/event-store/src/adapters/eventstoredb/', '^libs/event-store/testing/'],
    ),
    door('oidc-provider-one-door', ['oidc-provider'], ['^apps/standalone/src/sign-in/']),
    door('jose-doors', ['jose'], ['^libs/access/src/', '^apps/standalone/src/sign-in/', TEST]),
    door('prom-client-one-door', ['prom-client'], ['^libs/platform/src/']),
    door('commander-one-door', ['commander'], ['^apps/ops/']),
    door('csv-parse-one-door', ['csv-parse'], ['^apps/ops/src/import/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['main', 'types'],
    },
  },
};
