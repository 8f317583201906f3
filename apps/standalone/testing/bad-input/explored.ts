import type { Answer, Send } from './attempt.js';
import { fittingValue, type Source } from './fitting-value.js';
import { sampleContent } from './sample-content.js';
import { resolved, type Schema, type Schemas } from './schema.js';
import { addressOf, type Known, type KnownUse } from './known.js';
import type { Operation } from './operations.js';

/** What the system is explored with. `newKey` gives an Idempotency-Key; `source` makes values, knowing the ids found so far. */
export type Exploration = Readonly<{
  operations: readonly Operation[];
  /** Authorization headers of people in different roles. */
  people: readonly string[];
  schemas: Schemas;
  source: (ids: ReadonlyMap<string, string>) => Source;
  newKey: () => string;
  send: Send;
}>;

const ROUNDS = 6;
/** The second time, ids that later operations gave are known. */
const PASSES = 2;

type Tried = Readonly<{ answer: Answer; body: unknown }>;

const pointersIn = ({ text }: Answer): readonly string[] =>
  (JSON.parse(text) as { errors?: readonly { pointer: string }[] }).errors?.map(({ pointer }) => pointer) ?? [];

const codeIn = ({ status, text }: Answer): string | undefined =>
  status < 400 ? undefined : (JSON.parse(text) as { code?: string }).code;

const schemaAt = (schema: Schema, schemas: Schemas, names: readonly string[]): Schema | undefined => {
  const whole = resolved(schema, schemas);
  const [head, ...rest] = names;
  if (head === undefined) return whole;
  const member = whole.type === 'array' ? whole.items : whole.properties?.[head];
  return member && schemaAt(member, schemas, rest);
};

/** Takes out what the answer says does not belong there, puts in what it misses. */
const repaired = (body: unknown, pointers: readonly string[], form: Schema, source: Source): unknown => {
  const copy = structuredClone(body);
  for (const pointer of pointers) {
    const names = pointer.split('/').slice(1);
    const name = names.at(-1);
    const schema = schemaAt(form, source.schemas, names);
    const owner = names.slice(0, -1).reduce<unknown>((at, each) => (at as Record<string, unknown> | undefined)?.[each], copy) as
      Record<string, unknown> | undefined;
    if (name === undefined || schema === undefined || owner === undefined) continue;
    if (owner[name] === undefined) owner[name] = fittingValue(schema, source, 'needed', name);
    else delete owner[name];
  }
  return copy;
};

const RANK = (status: number): number =>
  status < 300 ? 0 : status === 409 || status === 412 ? 1 : status === 422 ? 2 : status === 403 ? 3 : 4;

/** How somebody gets on with an operation: the content is repaired by what the answers say of it. */
const tried = async (
  operation: Operation,
  authorization: string,
  ids: ReadonlyMap<string, string>,
  by: Exploration,
): Promise<Tried> => {
  const source = by.source(ids);
  let body = operation.form && fittingValue(operation.form, source, 'needed');
  for (let round = 1; ; round++) {
    const content = sampleContent(operation, body);
    const answer = await by.send({
      method: operation.method,
      url: addressOf(operation, ids),
      headers: {
        authorization,
        'idempotency-key': by.newKey(),
        ...(content && { 'content-type': content.type }),
      },
      ...(content && { body: content.text }),
    });
    if (answer.status !== 422 || round === ROUNDS || operation.form === undefined) return { answer, body };
    const next = repaired(body, pointersIn(answer), operation.form, source);
    body = JSON.stringify(next) === JSON.stringify(body) ? fittingValue(operation.form, source, 'all') : next;
  }
};

const bestUse = async (operation: Operation, ids: ReadonlyMap<string, string>, by: Exploration): Promise<KnownUse> => {
  let best: KnownUse | undefined;
  for (const authorization of by.people) {
    const { answer, body } = await tried(operation, authorization, ids, by);
    const code = codeIn(answer);
    const use = { authorization, body, status: answer.status, ...(code !== undefined && { code }) };
    if (best === undefined || RANK(use.status) < RANK(best.status)) best = use;
    if (RANK(use.status) < 3) break;
  }
  return best!;
};

/** An answer that does not end is not waited for. */
const endless = ({ people }: Exploration): KnownUse => ({ authorization: people[0]!, body: undefined, status: 200 });

/**
 * Finds out, with good requests, who may use an operation and what content fits, and makes one thing of each kind that can be made.
 * Nothing is known beforehand but the document.
 */
export const explored = async (by: Exploration): Promise<Known> => {
  const ids = new Map<string, string>();
  const uses = new Map<string, KnownUse>();
  const creating: Exploration = {
    ...by,
    send: async (request) => {
      const answer = await by.send(request);
      const { id } = (answer.status === 201 ? JSON.parse(answer.text) : {}) as { id?: string };
      if (id !== undefined) created.push(id);
      return answer;
    },
  };
  const created: string[] = [];
  for (let pass = 1; pass <= PASSES; pass++)
    for (const operation of by.operations.filter(
      ({ name, method }) => method === 'POST' && RANK(uses.get(name)?.status ?? 500) > 0,
    )) {
      created.length = 0;
      uses.set(operation.name, await bestUse(operation, ids, creating));
      const [id] = created;
      if (id !== undefined && !ids.has(operation.path)) ids.set(operation.path, id);
    }
  for (const operation of by.operations.filter(({ name }) => !uses.has(name)))
    uses.set(operation.name, operation.streams ? endless(by) : await bestUse(operation, ids, by));
  return { ids, uses };
};
