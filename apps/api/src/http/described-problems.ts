import type { OpenAPIObject } from '@nestjs/swagger';
import { BAD_REQUESTS } from './bad-request.js';
import { FAULTS } from './faults.js';
import { TITLES } from './problem.js';
import { REFUSAL_SENTENCES } from './refusal-sentences.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type AnySchema = Schemas[string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const COMPONENTS = '#/components/schemas/';
const RESPONSES = '#/components/responses/';

const PROBLEM: AnySchema = {
  type: 'object',
  description: 'An error, as RFC 9457 has it.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', pattern: '^urn:setu:problem:' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: {
      type: 'string',
      description: 'What is wrong; stable.',
      enum: [...new Set([...Object.keys(BAD_REQUESTS), ...Object.keys(FAULTS), ...Object.keys(REFUSAL_SENTENCES)])].sort(),
    },
    detail: { type: 'string', description: 'A sentence for a person: what is so, and what to do next.' },
    facts: { type: 'object', additionalProperties: { type: 'string' } },
    errors: {
      type: 'array',
      description: 'With 422: what does not fit.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901), or `?name` of a parameter.' },
          detail: { type: 'string' },
        },
      },
    },
    since: { type: 'array', description: 'With 412: what happened since.', items: { type: 'object' } },
  },
};

const nameOf = (status: number): string => `Problem${status}`;

const has = ({ parameters = [] }: Operation, where: string, name?: string): boolean =>
  parameters.some((parameter) => 'in' in parameter && parameter.in === where && (name === undefined || parameter.name === name));

/** The statuses under which an operation may answer with a problem. */
const problemStatuses = (method: (typeof METHODS)[number], operation: Operation): readonly number[] => [
  400,
  ...(operation.security?.length ? [401, 403] : []),
  ...(has(operation, 'path') ? [404] : []),
  ...(method === 'get' ? [] : [409, 413, 415]),
  ...(has(operation, 'header', 'If-Match') ? [412] : []),
  ...(method !== 'get' || has(operation, 'query') ? [422] : []),
  429,
  ...(operation.security?.length ? [503] : []),
];

const refsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { $ref } = value as { $ref?: unknown };
  const own = typeof $ref === 'string' && $ref.startsWith(COMPONENTS) ? [$ref.slice(COMPONENTS.length)] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
};

/** The schemas that a request's content is made of. */
const sent = (schemas: Schemas, names: readonly string[], found = new Set<string>()): ReadonlySet<string> => {
  for (const name of names.filter((each) => !found.has(each))) {
    found.add(name);
    sent(schemas, refsIn(schemas[name]), found);
  }
  return found;
};

/** The document with what holds of every operation: which problems it answers with, and that it takes no field that is not named. */
export const withProblems = (document: OpenAPIObject): OpenAPIObject => {
  const schemas: Schemas = { ...document.components?.schemas, Problem: PROBLEM };
  const operations = Object.values(document.paths).flatMap((path) =>
    METHODS.flatMap((method) => (path[method] ? [[method, path[method]] as const] : [])),
  );
  for (const [method, operation] of operations)
    for (const status of problemStatuses(method, operation))
      operation.responses[status] ??= { $ref: `${RESPONSES}${nameOf(status)}` };
  for (const name of sent(
    schemas,
    operations.flatMap(([, { requestBody }]) => refsIn(requestBody)),
  ))
    schemas[name] = { ...schemas[name], additionalProperties: false };
  const responses = Object.fromEntries(
    Object.entries(TITLES).map(([status, description]) => [
      nameOf(Number(status)),
      { description, content: { 'application/problem+json': { schema: { $ref: `${COMPONENTS}Problem` } } } },
    ]),
  );
  return { ...document, components: { ...document.components, schemas, responses } };
};
