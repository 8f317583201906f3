import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Environment } from './environment.js';
import { EnvironmentError, type EnvironmentProblem } from './environment-error.js';

/** What a server that is used in earnest cannot do without: nothing embedded, nothing invented. */
const NEEDED_IN_PRODUCTION = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'VAULT_DATABASE_URL',
  'KEY_FILE',
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
] as const satisfies readonly (keyof Environment)[];

/** Variables that only make sense both together. */
const PAIRS = [
  ['DATABASE_URL', 'VAULT_DATABASE_URL'],
  ['OIDC_ISSUER', 'OIDC_AUDIENCE'],
] as const satisfies readonly (readonly [keyof Environment, keyof Environment])[];

/**
 * Reads the environment once, at the start. An empty variable counts as not set; variables that are not Setu's are not looked at.
 *
 * @param needed what must be set with NODE_ENV=production; a tool names fewer than a server.
 * @throws EnvironmentError that names every bad variable at once.
 */
export const readEnvironment = (
  source: Readonly<Record<string, string | undefined>> = process.env,
  needed: readonly (keyof Environment)[] = NEEDED_IN_PRODUCTION,
): Environment => {
  const given = Object.fromEntries(ENVIRONMENT_NAMES.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const problems = [...wrong(environment), ...unpaired(environment), ...missing(environment, needed), ...insecure(environment)];
  if (problems.length > 0) throw new EnvironmentError(oneEach(problems));
  if (environment.PUBLIC_URL === undefined) {
    Object.assign(environment, { PUBLIC_URL: `http://localhost:${environment.HTTP_PORT}` });
  }
  return Object.freeze(environment);
};

/** Every variable is validated, so the rules know all names. */
export const ENVIRONMENT_NAMES = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Environment, '', false, false)
      .map((rule) => rule.propertyName),
  ),
];

const wrong = (environment: Environment): EnvironmentProblem[] =>
  validateSync(environment, { stopAtFirstError: true, validationError: { target: false, value: false } }).map(
    ({ property, constraints }) => ({
      variable: property,
      allowed: Object.values(constraints ?? {}).join(', '),
    }),
  );

const unpaired = (environment: Environment): EnvironmentProblem[] =>
  PAIRS.flatMap(([one, other]) =>
    (environment[one] === undefined) === (environment[other] === undefined)
      ? []
      : [
          environment[one] === undefined
            ? { variable: one, allowed: `set as well, because ${other} is` }
            : { variable: other, allowed: `set as well, because ${one} is` },
        ],
  );

const missing = (environment: Environment, needed: readonly (keyof Environment)[]): EnvironmentProblem[] =>
  environment.NODE_ENV !== 'production'
    ? []
    : needed
        .filter((variable) => environment[variable] === undefined)
        .map((variable) => ({ variable, allowed: 'set with NODE_ENV=production, where nothing is embedded' }));

const insecure = (environment: Environment): EnvironmentProblem[] =>
  environment.NODE_ENV !== 'production'
    ? []
    : (['PUBLIC_URL', 'OIDC_ISSUER'] as const)
        .filter((variable) => environment[variable]?.startsWith('http:'))
        .map((variable) => ({ variable, allowed: 'a https address with NODE_ENV=production' }));

const oneEach = (problems: readonly EnvironmentProblem[]): EnvironmentProblem[] =>
  [...new Map(problems.toReversed().map((problem) => [problem.variable, problem])).values()].toReversed();
