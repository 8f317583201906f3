import { isInstant, isUuid, PURPOSES, Sensitive, type EventDefinition, type Field, type Sealed } from '@setu/kernel';

const DIGEST = /^[0-9a-f]{64}$/;
const PUBLIC_NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'&()/-]{1,119}$/u;
const PUBLIC_REFERENCE = /^[A-Z0-9][A-Z0-9/.-]{0,39}$/;
const MOST_ITEMS = 500;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Sensitive);

const SEALED_KEYS = ['commitment', 'purpose', 'sealId', 'subjectRef'];

/** True for the reference that stands in an event for a personal value. */
export const isSealed = (value: unknown): value is Sealed =>
  isObject(value) &&
  Object.keys(value).sort().join() === SEALED_KEYS.join() &&
  DIGEST.test(String(value['commitment'])) &&
  isUuid(value['sealId']) &&
  isUuid(value['subjectRef']) &&
  PURPOSES.includes(value['purpose'] as never);

const violationsOf = (kind: Field<unknown>, value: unknown, path: string, stage: 'decided' | 'stored'): string[] => {
  const unless = (holds: boolean, what: string) => (holds ? [] : [`${path || '/'} is not ${what}`]);
  switch (kind.kind) {
    case 'id':
      return unless(isUuid(value), 'an id');
    case 'code':
      return unless(typeof value === 'string' && kind.codes.includes(value), 'a published code');
    case 'instant':
      return unless(isInstant(value), 'an instant in UTC with milliseconds');
    case 'count':
      return unless(Number.isSafeInteger(value) && (value as number) >= 0, 'a count');
    case 'flag':
      return unless(typeof value === 'boolean', 'true or false');
    case 'digest':
      return unless(typeof value === 'string' && DIGEST.test(value), 'a digest');
    case 'public-name':
      return unless(typeof value === 'string' && PUBLIC_NAME.test(value), 'a public name');
    case 'public-reference':
      return unless(typeof value === 'string' && PUBLIC_REFERENCE.test(value), 'a public reference');
    case 'sealed': {
      const fits = isSealed(value) && value.purpose === kind.purpose;
      return unless(fits || (stage === 'decided' && value instanceof Sensitive), `a sealed value of purpose ${kind.purpose}`);
    }
    case 'optional':
      return value === undefined ? [] : violationsOf(kind.of, value, path, stage);
    case 'list':
      if (!Array.isArray(value) || value.length > MOST_ITEMS) return [`${path || '/'} is not a list of at most ${MOST_ITEMS}`];
      return value.flatMap((item, index) => violationsOf(kind.of, item, `${path}/${index}`, stage));
    case 'record': {
      if (!isObject(value)) return [`${path || '/'} is not an object`];
      const unknown = Object.keys(value).filter((key) => !Object.hasOwn(kind.fields, key) && value[key] !== undefined);
      return [
        ...unknown.map((key) => `${path}/${key} is not a field of this event`),
        ...Object.entries(kind.fields).flatMap(([key, field]) => violationsOf(field, value[key], `${path}/${key}`, stage)),
      ];
    }
  }
};

/**
 * What in `data` does not fit the field registry: JSON pointers and kinds, never values. Empty = it fits.
 * `decided` allows bare Sensitive values where ° fields stand; `stored` only their sealed references.
 */
export const fieldViolations = (definition: EventDefinition, data: unknown, stage: 'decided' | 'stored'): readonly string[] =>
  violationsOf({ kind: 'record', fields: definition.fields }, data, '', stage);
