import type { Attempt } from './attempt.js';
import type { Source } from './fitting-value.js';
import { inTurn } from './in-turn.js';
import { addressOf, UNKNOWN_ID, type Known, type KnownUse } from './known.js';
import type { Operation } from './operations.js';
import { sampleContent } from './sample-content.js';
import { spoiltBodies } from './spoilt-bodies.js';
import { MARKER, ODD_TEXTS } from './spoilt-values.js';

/** Who sends: besides those who may, somebody of another organisation, and somebody whose token is forged. */
export type Senders = Readonly<{ stranger: string; forged: string }>;

type Making = Readonly<{
  operation: Operation;
  known: Known;
  source: Source;
  senders: Senders;
  newKey: () => string;
  turn: number;
}>;

/** Things that only the organisations with a part in them may know of. */
const CONCEALED = /^\/(cases|tips|operations)\/\{/;

const MALFORMED_IDS = [
  'x',
  '%00',
  '..%2F..%2Fme',
  'C2D9B5A4-51F7-5E0E-8A63-0D9F41B7E810',
  `${UNKNOWN_ID}%20`,
  '-1',
  '%F0%9F%9A%A8',
  '1'.repeat(95),
];
const MALFORMED_KEYS = ['short', 'x'.repeat(129), 'with space in it', '{"key":1}', '../../../etc/passwd', 'a'.repeat(4_000)];
const MALFORMED_TAGS = ['3', 'W/"3"', '"x"', '*', '"1", "2"', '"-1"', '"1.5"', '"99999999999999999999"', '""'];
const MALFORMED_LAST_IDS = ['1', MARKER, UNKNOWN_ID, `${UNKNOWN_ID}.x`, `${UNKNOWN_ID}.1 `.repeat(2), '*'];
const MALFORMED_QUERIES: Readonly<Record<string, readonly string[]>> = {
  after: [MARKER, 'abc', `${UNKNOWN_ID}.5`, `${UNKNOWN_ID}.`, '-.-', '%00', ''],
  cursor: [
    'abc',
    'A'.repeat(512),
    'A'.repeat(513),
    'e30',
    'W251bGwsbnVsbF0',
    'eyJzb3J0Ijp7fSwiYWZ0ZXIiOltdfQ',
    'eyJzb3J0IjoiYSIsImFmdGVyIjpbIlx1MDAwMCJdfQ',
    '%00',
    '',
  ],
  on: ['2026-02-30', '2026-1-1', '20260101', '2026-01-01T00:00:00.000Z', '1899-12-31', '2026-00-10', 'today'],
  wait: ['-1', '26', '1.5', '1e1', MARKER, '', '%00', '99999999999999999999'],
  limit: ['0', '201', '-1', '1.5', '1e2', MARKER, '', '%00', '99999999999999999999'],
};
const WRONG_MEDIA_TYPES = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'image/svg+xml',
];

const useOf = ({ operation, known }: Making): KnownUse => known.uses.get(operation.name)!;

const request = (
  making: Making,
  changes: Readonly<{ url?: string; headers?: Readonly<Record<string, string | undefined>>; body?: string | Uint8Array }> = {},
) => {
  const { operation, known, newKey } = making;
  const { authorization, body } = useOf(making);
  const sample = sampleContent(operation, body);
  const content = changes.body ?? sample?.text;
  const headers = {
    authorization,
    ...(operation.method === 'GET' ? {} : { 'idempotency-key': newKey() }),
    ...(content !== undefined && { 'content-type': sample?.type ?? 'application/json' }),
    ...changes.headers,
  };
  return {
    method: operation.method,
    url: changes.url ?? addressOf(operation, known.ids),
    headers: Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...(content !== undefined && { body: content }),
  };
};

/** Whether a good request gets past access to the command: then what is wrong with its headers is the only thing that is wrong. */
const reaches = (making: Making): boolean => [200, 201, 409, 412].includes(useOf(making).status);

const byToken = (making: Making): readonly Attempt[] =>
  making.operation.secured
    ? [
        {
          what: 'no token',
          request: request(making, { headers: { authorization: undefined } }),
          statuses: [401],
          code: 'token.missing',
        },
        {
          what: 'a forged token',
          request: request(making, { headers: { authorization: making.senders.forged } }),
          statuses: [401],
        },
        { what: 'no bearer', request: request(making, { headers: { authorization: `Basic ${MARKER}` } }), statuses: [401] },
      ]
    : [];

const byPath = (making: Making): readonly Attempt[] => {
  const { operation, known } = making;
  const inPlace = (what: string, value: string, name: string): Attempt => ({
    what: `${what} in place of {${name}} (${value.slice(0, 40)})`,
    request: request(making, { url: addressOf(operation, known.ids, { [name]: value }) }),
  });
  return operation.pathParameters.flatMap((name, index) => [
    ...inTurn(MALFORMED_IDS, 4, making.turn + index).map((id) => inPlace('no id', id, name)),
    ...(index === 0 ? [inPlace('an unknown id', UNKNOWN_ID, name)] : []),
    inPlace('a broken escape', '%E0%A4%A', name),
  ]);
};

const byForeignId = (making: Making): readonly Attempt[] => {
  const { operation, known, senders } = making;
  const place = /^\/\w+/.exec(operation.path)?.[0];
  if (!CONCEALED.test(operation.path) || place === undefined || !known.ids.has(place)) return [];
  return [
    {
      what: 'the id of something of another organisation',
      request: request(making, { headers: { authorization: senders.stranger } }),
      statuses: [404],
      code: 'not-found',
    },
  ];
};

const byHeader = (making: Making): readonly Attempt[] => {
  const strict = (code: string) => (reaches(making) ? { statuses: [400], code } : {});
  const { headers } = making.operation;
  const keys: Attempt[] = headers.includes('Idempotency-Key')
    ? [
        {
          what: 'no Idempotency-Key',
          request: request(making, { headers: { 'idempotency-key': undefined } }),
          ...strict('idempotency-key.missing'),
        },
        ...inTurn(MALFORMED_KEYS, 3, making.turn).map((key) => ({
          what: `a malformed Idempotency-Key (${key.slice(0, 20)})`,
          request: request(making, { headers: { 'idempotency-key': key } }),
          ...strict('idempotency-key.malformed'),
        })),
      ]
    : [];
  const tags: Attempt[] = headers.includes('If-Match')
    ? inTurn(MALFORMED_TAGS, 3, making.turn).map((tag) => ({
        what: `a malformed If-Match (${tag})`,
        request: request(making, { headers: { 'if-match': tag } }),
        ...strict('if-match.malformed'),
      }))
    : [];
  const lastIds: Attempt[] = headers.includes('Last-Event-ID')
    ? MALFORMED_LAST_IDS.map((id) => ({
        what: `a malformed Last-Event-ID (${id.slice(0, 20)})`,
        request: request(making, { headers: { 'last-event-id': id } }),
        ...strict('last-event-id.malformed'),
      }))
    : [];
  return [...keys, ...tags, ...lastIds];
};

const byQuery = (making: Making): readonly Attempt[] => {
  const { operation, known } = making;
  const [address] = addressOf(operation, known.ids).split('?');
  const asked = (what: string, query: string): Attempt => ({
    what: `${what} (?${query.slice(0, 60)})`,
    request: request(making, { url: `${address}?${query}` }),
  });
  if (operation.query.length === 0) return [];
  return [
    asked('an unknown parameter', `unmistakable=${MARKER}`),
    ...(operation.query.some(({ required }) => required)
      ? [{ what: 'a parameter missing', request: request(making, { url: address! }) }]
      : []),
    ...operation.query.flatMap(({ name, schema }) => [
      ...(MALFORMED_QUERIES[name] ?? []).map((value) => asked('a malformed parameter', `${name}=${value}`)),
      ...(schema.enum || schema.format
        ? [MARKER, '', '%00', '9'.repeat(90)].map((value) => asked('a malformed parameter', `${name}=${value}`))
        : []),
      asked('a parameter twice', `${name}=${MARKER}&${name}=${MARKER}`),
      asked('a list for a parameter', `${name}[]=${MARKER}`),
      asked('a broken escape', `${name}=%E0%A4%A`),
    ]),
  ];
};

/** Content that is a file: none, another kind of file than is said, and one that nobody takes. */
const bySample = (making: Making): readonly Attempt[] => [
  { what: 'a file of nothing', request: request(making, { body: '' }) },
  { what: 'a file that nobody takes', request: request(making, { body: `MZ ${MARKER}` }) },
  ...making.operation.mediaTypes.slice(1).map((type) => ({
    what: `a file that is not ${type}`,
    request: request(making, { headers: { 'content-type': type } }),
  })),
];

const byContent = (making: Making): readonly Attempt[] => {
  const { operation, source } = making;
  if (operation.method === 'GET') return [];
  const others = WRONG_MEDIA_TYPES.filter((type) => !operation.mediaTypes.includes(type));
  const wrongTypes = inTurn(others, 2, making.turn).map((type) => ({
    what: `content of type ${type}`,
    request: request(making, { headers: { 'content-type': type }, body: '{}' }),
    statuses: [415],
    code: 'body.wrong-media-type',
  }));
  if (operation.form === undefined) {
    const field = { what: 'content that is not asked for', request: request(making, { body: `{"unmistakable":"${MARKER}"}` }) };
    return [...wrongTypes, ...(operation.mediaTypes.length === 0 ? [field] : bySample(making))];
  }
  const bodies = spoiltBodies(operation.form, source, making.turn).map(({ how, text, code, at }) => ({
    what: how,
    request: request(making, { body: text }),
    statuses: [code === 'body.too-large' ? 413 : code === 'body.invalid' ? 422 : 400],
    code,
    ...(at !== undefined && { at }),
  }));
  return [...bodies, ...wrongTypes];
};

/** Bad requests of every kind to an operation; of those that differ little, others at each turn. None of them may be carried out. */
export const spoiltRequests = (making: Making): readonly Attempt[] => [
  ...byToken(making),
  ...byPath(making),
  ...byForeignId(making),
  ...byHeader(making),
  ...byQuery(making),
  ...byContent(making),
];

/** Good requests with text that is hard to keep or to show. They may be carried out; nothing may break. */
export const oddRequests = (making: Making): readonly Attempt[] => {
  const { body } = useOf(making);
  const texts = JSON.stringify(body ?? {});
  return ODD_TEXTS.filter(() => texts.includes('"Invented 1"') || texts.includes('"invented"')).map(([how, text]) => ({
    what: `odd text: ${how}`,
    request: request(making, { body: texts.replaceAll(/"Invented 1"|"invented"/g, () => JSON.stringify(text)) }),
    mayBeGood: true,
  }));
};
