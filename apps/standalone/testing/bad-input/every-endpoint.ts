import type { Answer, Attempt, Send } from './attempt.js';
import type { Source } from './fitting-value.js';
import type { Known } from './known.js';
import { objections } from './objections.js';
import { operationsOf, type ApiDocument, type Operation } from './operations.js';
import { oddRequests, spoiltRequests, type Senders } from './spoilt-requests.js';

/** A system under test, described by its document and explored. */
export type Explored = Readonly<{
  document: ApiDocument;
  known: Known;
  source: Source;
  senders: Senders;
  newKey: () => string;
  send: Send;
  /** How many things the system has written. */
  written: () => Promise<number>;
}>;

/** `faults`: a line for each answer that is not as it must be, with the exact request. */
export type Outcome = Readonly<{ requests: number; faults: readonly string[] }>;

const MOST_SHOWN = 400;

const shown = ({ what, request }: Attempt, answer: Answer, objection: string): string => {
  const { authorization, ...headers } = request.headers;
  const signed = authorization === undefined ? '' : 'authorization: … ';
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const body = request.body === undefined ? '' : Buffer.from(request.body).toString('utf8');
  return [
    `${request.method} ${request.url} with ${what}: ${objection}`,
    `  sent: ${signed}${sent.join(' ')} ${body.slice(0, MOST_SHOWN)}${body.length > MOST_SHOWN ? `… (${body.length} characters)` : ''}`,
    `  got: ${answer.status} ${answer.text.slice(0, MOST_SHOWN)}`,
  ].join('\n');
};

const codesIn = ({ components }: ApiDocument): readonly string[] =>
  components.schemas['Problem']?.properties?.['code']?.enum ?? [];

const attemptsAt = (operation: Operation, turn: number, { known, source, senders, newKey }: Explored): readonly Attempt[] => {
  const making = { operation, known, source, senders, newKey, turn };
  return [...spoiltRequests(making), ...oddRequests(making)];
};

/** Sends every bad request that can be made from the document to every operation in it, one after the other, and says what is not as it must be. */
export const everyEndpoint = async (system: Explored): Promise<Outcome> => {
  const codes = codesIn(system.document);
  const faults: string[] = [];
  let requests = 0;
  let before = await system.written();
  for (const [turn, operation] of operationsOf(system.document).entries())
    for (const attempt of attemptsAt(operation, turn, system)) {
      requests++;
      const answer = await system.send(attempt.request);
      const after = await system.written();
      const said = [...objections(answer, attempt, operation, codes)];
      if (after !== before && !attempt.mayBeGood) said.push(`something was written (${after - before})`);
      before = after;
      faults.push(...said.map((objection) => shown(attempt, answer, objection)));
    }
  return { requests, faults };
};
