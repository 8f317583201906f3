import type { Answer, Send, Sent } from './attempt.js';
import type { ApiDocument } from './operations.js';
import { resolved, type Schema, type Schemas } from './schema.js';

/** One way in which the small interface can be wrong. */
export type Weakness =
  | 'takes unknown fields'
  | 'takes null for what may be left out'
  | 'takes any text for a code'
  | 'takes a number that is too large'
  | 'takes an empty list'
  | 'takes the same twice in a list'
  | 'takes no instant'
  | 'takes half a character'
  | 'takes any kind of content'
  | 'takes a writing request without a key'
  | 'takes a broken If-Match'
  | 'takes any limit'
  | 'lets forged tokens in'
  | 'lets others at what is not theirs'
  | 'fails on NUL'
  | 'writes before it refuses'
  | 'answers without problem+json'
  | 'answers with a code of its own'
  | 'answers without a sentence'
  | 'answers with what was sent'
  | 'answers under a status of its own';

const CODES = ['body.invalid', 'body.not-json', 'body.too-deep', 'body.too-large', 'body.wrong-media-type', 'query.invalid'];
const OTHER_CODES = [
  'token.missing',
  'token.forged',
  'not-found',
  'idempotency-key.missing',
  'idempotency-key.malformed',
  'if-match.malformed',
];

const schemas: Schemas = {
  Problem: { type: 'object', properties: { code: { type: 'string', enum: [...CODES, ...OTHER_CODES] } } },
  Inner: {
    type: 'object',
    required: ['flag'],
    properties: { flag: { type: 'boolean' }, code: { type: 'string', enum: ['one', 'two'] } },
  },
  Note: {
    type: 'object',
    required: ['text', 'inner', 'count', 'seenAt', 'codes'],
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 40 },
      inner: { $ref: '#/components/schemas/Inner' },
      count: { type: 'integer', minimum: 0, maximum: 5 },
      seenAt: { type: 'string', format: 'date-time' },
      codes: { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string', enum: ['a', 'b'] } },
      by: { type: 'string', format: 'uuid' },
    },
  },
};

const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
const writing = (path: readonly string[]) => ({
  parameters: [...path.map((name) => ({ name, in: 'path' })), header('Idempotency-Key'), header('If-Match')],
  requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } },
  responses: { 201: {}, 400: {}, 401: {}, 404: {}, 413: {}, 415: {}, 422: {} },
  security: [{ bearer: [] }],
});

/** The description of an interface of three operations. */
export const SMALL_DOCUMENT: ApiDocument = {
  paths: {
    '/cases': {
      post: writing([]),
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'string' } }],
        responses: { 200: {}, 400: {}, 401: {}, 422: {} },
        security: [{ bearer: [] }],
      },
    },
    '/cases/{id}/notes': { post: writing(['id']) },
  },
  components: { schemas },
};

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly pointers: readonly string[] = [],
  ) {
    super(code);
  }
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && new Date(text).toISOString() === text;

/** An interface that does what {@link SMALL_DOCUMENT} says, but for its weaknesses. Only in memory. */
export class SmallService {
  written = 0;
  readonly #weak: ReadonlySet<Weakness>;

  constructor(...weaknesses: readonly Weakness[]) {
    this.#weak = new Set(weaknesses);
  }

  readonly send: Send = async (request) => {
    try {
      return this.#answer(request);
    } catch (error) {
      if (error instanceof Refused) return this.#refusal(error, request);
      return { status: 500, headers: {}, text: '' };
    }
  };

  #answer(request: Sent): Answer {
    const { authorization } = request.headers;
    if (!authorization?.startsWith('Bearer ')) throw new Refused(401, 'token.missing');
    if (authorization === 'Bearer forged' && !this.#weak.has('lets forged tokens in')) throw new Refused(401, 'token.forged');
    const [path, query] = request.url.split('?');
    if (request.method === 'GET') return this.#list(query);
    const place = /^\/cases(?:\/([^/]*)\/notes)?$/.exec(path!);
    if (this.#weak.has('writes before it refuses')) this.written++;
    const content = this.#content(request);
    if (!place || (place[1] !== undefined && place[1] !== KNOWN_CASE)) throw new Refused(404, 'not-found');
    if (authorization === 'Bearer stranger' && place[1] !== undefined && !this.#weak.has('lets others at what is not theirs'))
      throw new Refused(404, 'not-found');
    this.#headers(request);
    const errors = this.#errors(schemas['Note']!, content, '');
    if (errors.length > 0) throw new Refused(422, 'body.invalid', errors);
    if (!this.#weak.has('writes before it refuses')) this.written++;
    return { status: 201, headers: {}, text: JSON.stringify({ id: KNOWN_CASE }) };
  }

  #list(query: string | undefined): Answer {
    const fits =
      query === undefined || /^limit=[1-9]\d?$/.test(query) || (this.#weak.has('takes any limit') && query.startsWith('limit='));
    if (!fits) throw new Refused(422, 'query.invalid');
    return { status: 200, headers: {}, text: '[]' };
  }

  #headers({ headers }: Sent): void {
    const key = headers['idempotency-key'];
    if (key === undefined && !this.#weak.has('takes a writing request without a key'))
      throw new Refused(400, 'idempotency-key.missing');
    if (key !== undefined && !/^[\w-]{8,128}$/.test(key)) throw new Refused(400, 'idempotency-key.malformed');
    const tag = headers['if-match'];
    if (tag !== undefined && !/^"\d{1,9}"$/.test(tag) && !this.#weak.has('takes a broken If-Match'))
      throw new Refused(400, 'if-match.malformed');
  }

  #content({ headers, body = '' }: Sent): unknown {
    if (headers['content-type'] !== 'application/json' && !this.#weak.has('takes any kind of content'))
      throw new Refused(415, 'body.wrong-media-type');
    const bytes = Buffer.from(body);
    if (bytes.length > 65_536) throw new Refused(413, 'body.too-large');
    const text = bytes.toString('utf8');
    if (this.#weak.has('fails on NUL') && text.includes('\\u0000')) throw new TypeError('NUL');
    if (
      (/\\ud800/.test(text) && !this.#weak.has('takes half a character')) ||
      /�|9007199254740993|e308|e999|"a":1,"a"/.test(text)
    )
      throw new Refused(400, 'body.not-json');
    if (/^(\{"a":|\[){40}/.test(text)) throw new Refused(400, 'body.too-deep');
    try {
      return JSON.parse(text);
    } catch {
      throw new Refused(400, 'body.not-json');
    }
  }

  #errors(schema: Schema, value: unknown, at: string): readonly string[] {
    const { type, properties = {}, required = [], items = {}, ...rest } = resolved(schema, schemas);
    if (type === 'object') {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
      const members = value as Readonly<Record<string, unknown>>;
      const unknown = Object.keys(members).filter((name) => !Object.hasOwn(properties, name));
      const known = Object.entries(properties).flatMap(([name, member]) => {
        const missing =
          members[name] === undefined || (members[name] === null && this.#weak.has('takes null for what may be left out'));
        if (missing && !required.includes(name)) return [];
        return this.#errors(member, members[name], `${at}/${name}`);
      });
      return [...(this.#weak.has('takes unknown fields') ? [] : unknown.map((name) => `${at}/${name}`)), ...known];
    }
    if (type === 'array') {
      if (!Array.isArray(value) || value.length > rest.maxItems!) return [at];
      if (value.length < rest.minItems! && !this.#weak.has('takes an empty list')) return [at];
      if (new Set(value).size < value.length && !this.#weak.has('takes the same twice in a list')) return [at];
      return value.flatMap((item: unknown, index) => this.#errors(items, item, `${at}/${index}`));
    }
    if (type === 'boolean') return typeof value === 'boolean' ? [] : [at];
    if (type === 'integer')
      return Number.isInteger(value) &&
        (value as number) >= 0 &&
        ((value as number) <= rest.maximum! || this.#weak.has('takes a number that is too large'))
        ? []
        : [at];
    return typeof value === 'string' && this.#textFits(rest, value) ? [] : [at];
  }

  #textFits({ enum: codes, format, minLength = 0, maxLength = Infinity }: Schema, text: string): boolean {
    if (codes) return codes.includes(text) || this.#weak.has('takes any text for a code');
    if (format === 'uuid') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
    if (format === 'date-time') return isInstant(text) || this.#weak.has('takes no instant');
    return text.length >= minLength && [...text].length <= maxLength;
  }

  #refusal({ status, code, pointers }: Refused, request: Sent): Answer {
    const said = this.#weak.has('answers with a code of its own') ? 'oops' : code;
    const own = this.#weak.has('answers under a status of its own') ? 418 : status;
    const detail = this.#weak.has('answers without a sentence') ? 'error' : 'This is refused by the small service.';
    const more = this.#weak.has('answers with what was sent') ? { sent: Buffer.from(request.body ?? '').toString() } : {};
    const problem = {
      type: `urn:setu:problem:${said}`,
      title: 'Refused',
      status: own,
      code: said,
      detail,
      errors: pointers.map((pointer) => ({ pointer, detail })),
      ...more,
    };
    const type = this.#weak.has('answers without problem+json') ? 'text/html' : 'application/problem+json; charset=utf-8';
    return { status: own, headers: { 'content-type': type }, text: JSON.stringify(problem) };
  }
}

/** The one case there is. */
export const KNOWN_CASE = 'c2d9b5a4-51f7-4e0e-8a63-0d9f41b7e810';
