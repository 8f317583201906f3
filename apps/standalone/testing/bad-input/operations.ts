import type { Schema, Schemas } from './schema.js';

type Parameter = Readonly<{ name: string; in: string; required?: boolean; schema?: Schema }>;
type Described = Readonly<{
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: Schema }>>> }>;
  responses: Readonly<Record<string, unknown>>;
  security?: readonly unknown[];
}>;

/** The description of an HTTP interface, as far as it is looked at here. */
export type ApiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  components: Readonly<{ schemas: Schemas }>;
}>;

/** One path and method. */
export type Operation = Readonly<{
  /** `POST /cases/{id}/handovers` */
  name: string;
  method: string;
  path: string;
  pathParameters: readonly string[];
  query: readonly Readonly<{ name: string; schema: Schema; required: boolean }>[];
  headers: readonly string[];
  /** The form of its JSON content, if it takes any. */
  form?: Schema;
  /** What kinds of content it takes; none if it takes no content. */
  mediaTypes: readonly string[];
  secured: boolean;
  /** Whether it answers with a stream that does not end. */
  streams: boolean;
  statuses: readonly number[];
}>;

const operationOf = (path: string, method: string, described: Described): Operation => {
  const { parameters = [], requestBody, responses, security = [] } = described;
  const form = requestBody?.content['application/json']?.schema;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    query: query.map(({ name, schema = {}, required = false }) => ({ name, schema, required })),
    headers: parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    ...(form && { form }),
    mediaTypes: Object.keys(requestBody?.content ?? {}),
    secured: security.length > 0,
    streams: JSON.stringify(responses).includes('text/event-stream'),
    statuses: Object.keys(responses).map(Number),
  };
};

const depth = ({ path }: Operation): number => path.split('/').length;

/** Every operation of the document: those that create things before those that happen to them. */
export const operationsOf = ({ paths }: ApiDocument): readonly Operation[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => operationOf(path, method, described)))
    .sort((a, b) => Number(b.method === 'POST') - Number(a.method === 'POST') || depth(a) - depth(b));
