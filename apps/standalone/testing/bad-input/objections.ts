import type { Answer, Attempt } from './attempt.js';
import type { Operation } from './operations.js';
import { MARKER } from './spoilt-values.js';

const SENTENCE = /^[A-Z][^{}]{15,}\.$/;

type Problem = Readonly<{
  type?: unknown;
  title?: unknown;
  status?: unknown;
  code?: unknown;
  detail?: unknown;
  errors?: readonly Readonly<{ pointer?: unknown; detail?: unknown }>[];
}>;

const problemIn = (text: string): Problem => {
  try {
    return (JSON.parse(text) ?? {}) as Problem;
  } catch {
    // Said by the objection to its code.
    return {};
  }
};

const related = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

const toProblem = (answer: Answer, attempt: Attempt, codes: readonly string[]): readonly string[] => {
  const { type, title, status, code, detail, errors = [] } = problemIn(answer.text);
  const said: string[] = [];
  if (answer.headers['content-type'] !== 'application/problem+json; charset=utf-8') said.push('it is no problem+json');
  if (typeof code !== 'string' || !codes.includes(code)) said.push(`its code ${String(code)} is not in the document`);
  if (status !== answer.status || type !== `urn:setu:problem:${String(code)}` || typeof title !== 'string')
    said.push('its members do not fit one another');
  if (typeof detail !== 'string' || !SENTENCE.test(detail)) said.push('it has no sentence for a person');
  if (attempt.code !== undefined && code !== attempt.code) said.push(`its code is ${String(code)}, not ${attempt.code}`);
  if (errors.some((error) => typeof error.pointer !== 'string' || typeof error.detail !== 'string'))
    said.push('its errors are no pointers with sentences');
  if (attempt.at !== undefined && !errors.some(({ pointer }) => related(String(pointer), attempt.at!)))
    said.push(`it does not point at ${attempt.at || 'the whole'}`);
  return said;
};

/** What is wrong with an answer to a bad request; nothing if it is as it must be. `codes`: all that the document knows. */
export const objections = (
  answer: Answer,
  attempt: Attempt,
  { statuses }: Operation,
  codes: readonly string[],
): readonly string[] => {
  if (answer.status >= 500) return [`it is a fault of the server (${answer.status})`];
  if (answer.status < 400) return attempt.mayBeGood ? [] : [`it was taken (${answer.status})`];
  const said: string[] = [];
  if (!statuses.includes(answer.status)) said.push(`the status ${answer.status} is not in the document`);
  if (attempt.statuses && !attempt.statuses.includes(answer.status))
    said.push(`the status is ${answer.status}, not ${attempt.statuses.join(' or ')}`);
  if (answer.text.includes(MARKER)) said.push('it repeats what was sent');
  return [...said, ...toProblem(answer, attempt, codes)];
};
