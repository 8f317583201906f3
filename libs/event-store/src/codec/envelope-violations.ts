import { BASIS_KINDS, isInstant, isUuid, LATE_REASONS, OCCURRED_PRECISIONS, OCCURRED_SOURCES, ROLES } from '@setu/kernel';

type Check = (value: unknown) => boolean;
type Shape = Readonly<{ required: Readonly<Record<string, Check>>; optional?: Readonly<Record<string, Check>> }>;

/** A published name: of a process, a statute, a rule. Never typed text. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/()-]{0,79}$/;
const MOST_ITEMS = 100;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName: Check = (value) => typeof value === 'string' && NAME.test(value);
const oneOf =
  (codes: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && codes.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ITEMS && value.every(check);

const has =
  ({ required, optional = {} }: Shape): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(required).every(([key, check]) => Object.hasOwn(value, key) && check(value[key])) &&
    Object.entries(value).every(
      ([key, member]) => Object.hasOwn(required, key) || (Object.hasOwn(optional, key) && optional[key]!(member)),
    );

const isPerson = has({
  required: { kind: oneOf(['person']), userRef: isUuid, orgRef: isUuid, role: oneOf(ROLES) },
  optional: { appointmentRef: isUuid },
});
const isProcess = has({ required: { kind: oneOf(['process']), process: isName }, optional: { triggeredBy: isUuid } });
const isFact = has({
  required: {
    stream: isUuid,
    /** -1: the stream did not exist. */
    revision: (value) => Number.isSafeInteger(value) && (value as number) >= -1,
    asOf: isInstant,
  },
});

const PARTS = {
  who: has({
    required: { actor: (value) => isPerson(value) || isProcess(value) },
    optional: { onBehalfOf: has({ required: { party: isUuid, heard: oneOf(['in-person', 'phone', 'document']) } }) },
  }),
  what: has({
    required: {
      type: isName,
      schemaVersion: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
      occurredAt: has({ required: { at: isInstant, precision: oneOf(OCCURRED_PRECISIONS), source: oneOf(OCCURRED_SOURCES) } }),
      data: isObject,
    },
    optional: {
      lateReason: oneOf(LATE_REASONS),
      basis: has({ required: { kind: oneOf(BASIS_KINDS), ref: isName } }),
      deviations: listOf(isName),
    },
  }),
  links: has({
    required: { correlationId: isUuid, causationId: isUuid, commandId: isUuid },
    optional: { policyVersions: listOf(isName), facts: listOf(isFact) },
  }),
} satisfies Record<string, Check>;

/** Which of the parts `who`, `what` and `links` are not shaped as the format says; the data inside `what` is judged by its own fields. */
export const envelopeViolations = (parts: Readonly<{ who: unknown; what: unknown; links: unknown }>): readonly string[] =>
  (['who', 'what', 'links'] as const).filter((part) => !PARTS[part](parts[part])).map((part) => `${part} has another shape`);
