import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { OpsError } from '../ops-error.js';
import { durationMs } from './duration.js';
import type { Scenario, Step } from './scenario.js';

const FOLDER = join('apps', 'ops', 'scenarios');
const ENDING = '.yaml';

const REQUEST = ['as', 'post', 'get', 'body', 'paper', 'key', 'ifMatch', 'expect', 'refused', 'save', 'until'];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  request: REQUEST,
  together: ['requests', 'outcomes'],
  stands: ['as', 'case', 'responsible', 'footing', 'ended', 'handover', 'unconfirmed', 'wrong', 'ledger'],
  unseen: ['as', 'case'],
  count: ['as', 'case', 'name'],
  unchanged: ['as', 'case', 'name'],
  proven: ['as', 'case', 'hides'],
  later: ['by', 'steps'],
  each: ['name', 'of', 'steps'],
};
/** What may stand beside what a step does. */
const BESIDE = ['tell', 'note', 'let'];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const requireKnown = (where: string, value: unknown, known: readonly string[]): Plain => {
  if (!isPlain(value)) throw new OpsError(`${where} must have fields: ${known.join(', ')}.`);
  for (const field of Object.keys(value))
    if (!known.includes(field)) throw new OpsError(`${where} has no field ${field}. There are: ${known.join(', ')}.`);
  return value;
};

const requireRequest = (where: string, value: unknown): void => {
  const { as, post, get } = requireKnown(where, value, REQUEST);
  if (typeof as !== 'string') throw new OpsError(`${where} must say who does it: as.`);
  if ((typeof post === 'string') === (typeof get === 'string'))
    throw new OpsError(`${where} must have post or get, and not both.`);
};

const requireSteps = (where: string, steps: unknown): void => {
  if (!Array.isArray(steps) || steps.length === 0) throw new OpsError(`${where} must be a list of steps.`);
  steps.forEach((step, index) => requireStep(`${where}[${index}]`, step));
};

const requireStep = (where: string, step: unknown): void => {
  const fields = requireKnown(where, step, [...BESIDE, ...Object.keys(KNOWN)]);
  const doing = Object.keys(fields).filter((field) => !BESIDE.includes(field));
  if (doing.length > 1) throw new OpsError(`${where} does several things: ${doing.join(', ')}. Make it several steps.`);
  const [part] = doing;
  if (part === undefined) return;
  const value = requireKnown(`${where}.${part}`, fields[part], KNOWN[part] ?? []);
  if (part === 'request') requireRequest(`${where}.request`, value);
  if (part === 'together')
    (value['requests'] as readonly unknown[]).forEach((each, index) => requireRequest(`${where}.together[${index}]`, each));
  if (part === 'later') requireLater(`${where}.later`, value);
  if (part === 'each') requireEach(`${where}.each`, value);
  if (part === 'stands') requireStands(`${where}.stands`, value);
};

const requireLater = (where: string, { by, steps }: Plain): void => {
  if (typeof by !== 'string' || (!by.includes('{') && !((durationMs(by) ?? 0) > 0)))
    throw new OpsError(`${where}.by must be how much time passes, such as P14D or PT2H.`);
  if (steps !== undefined) requireSteps(`${where}.steps`, steps);
};

const requireEach = (where: string, { name, of, steps }: Plain): void => {
  if (!Array.isArray(of) || of.length === 0) throw new OpsError(`${where}.of must be a list of words or of records.`);
  if (name === undefined ? !of.every(isPlain) : !of.every((each) => typeof each === 'string'))
    throw new OpsError(`${where}.of must be words, if there is a name for them, or else records whose fields are names.`);
  requireSteps(`${where}.steps`, steps);
};

/** Whoever is responsible is so on some footing, until custody ends: one of them would be looked at as `nobody` or `nothing` if it were forgotten. */
const requireStands = (where: string, { responsible, footing, ended, ledger }: Plain): void => {
  if (
    ended === undefined ? responsible === undefined || footing === undefined : responsible !== undefined || footing !== undefined
  )
    throw new OpsError(`${where} must have responsible and footing, or else ended.`);
  if (!Array.isArray(ledger)) throw new OpsError(`${where} must have ledger: who was responsible, one after the other.`);
};

/** Reads a scenario strictly: a field that means nothing here is an error, not a step that never happens. @throws OpsError what is wrong, and where */
export const scenarioIn = (name: string, text: string): Scenario => {
  let read: unknown;
  try {
    read = parse(text, { strict: true, uniqueKeys: true, merge: true });
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new OpsError(`The scenario ${name} cannot be read: ${error.message}`, { cause: error });
    throw error;
  }
  const { title, about, steps } = requireKnown(`The scenario ${name}`, read, ['title', 'about', 'steps']);
  if (typeof title !== 'string' || typeof about !== 'string') throw new OpsError(`The scenario ${name} needs title and about.`);
  requireSteps(`${name}: steps`, steps);
  return { name, title, about, steps: steps as readonly Step[] };
};

/** Names of the scenarios that there are, in alphabetical order. */
export const scenarioNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

/** @throws OpsError there is none of that name, or its file is wrong */
export const readScenario = (name: string): Scenario => {
  const names = scenarioNames();
  if (!names.includes(name)) throw new OpsError(`There is no scenario ${name}. Choose one of: ${names.join(', ')}.`);
  return scenarioIn(name, readFileSync(join(FOLDER, `${name}${ENDING}`), 'utf8'));
};
