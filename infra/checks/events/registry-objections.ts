import { PURPOSES, type EventDefinition } from '@setu/kernel';
import { fieldPaths, type FieldPath } from './field-paths.js';

const CLEAR_KINDS: ReadonlySet<string> = new Set(['id', 'code', 'instant', 'count', 'flag', 'digest']);
const PUBLIC_KINDS: ReadonlySet<string> = new Set(['public-name', 'public-reference']);
const CODE = /^[A-Za-z0-9]+([.:-][A-Za-z0-9]+)*$/;
const LONGEST_CODE = 60;
const SPEAKS_OF_TEXT =
  /(^|[a-z])(name|note|text|narrative|description|address|phone|remark|comment|condition|relation|district|premises|vehicle)s?$/i;

const objectionTo = ({ path, kind, siblings }: FieldPath, publicFields: readonly string[], type: string): string | undefined => {
  if (kind.kind === 'sealed') {
    if (!PURPOSES.includes(kind.purpose)) return 'is sealed for an unknown purpose';
    const { subject } = kind;
    if (subject === 'person' || subject === 'stream') return undefined;
    const named = siblings[subject.ref];
    const namedKind = named?.kind === 'optional' ? named.of.kind : named?.kind;
    return namedKind === 'id' ? undefined : `is sealed for the subject in "${subject.ref}", which is no id beside it`;
  }
  if (PUBLIC_KINDS.has(kind.kind))
    return publicFields.includes(`${type}.${path}`) ? undefined : 'is public text and not on the list of public fields';
  if (!CLEAR_KINDS.has(kind.kind)) return `is of kind "${kind.kind}", which nobody has approved`;
  if (kind.kind === 'code') {
    if (kind.codes.length === 0) return 'has an empty list of codes';
    if (new Set(kind.codes).size !== kind.codes.length) return 'lists a code twice';
    if (kind.codes.some((code) => code.length > LONGEST_CODE || !CODE.test(code))) return 'has a code that could be typed text';
    return undefined;
  }
  const last = path.split('.').at(-1) ?? path;
  return (kind.kind === 'id' || kind.kind === 'digest') && SPEAKS_OF_TEXT.test(last)
    ? 'is named like typed text but not sealed'
    : undefined;
};

/**
 * What in a definition would let typed text stand in clear, where it outlives an erasure. `publicFields` are the fields that may
 * hold public text, as "EventType.path". Empty = no clear field takes typed text.
 */
export const registryObjections = (definition: EventDefinition, publicFields: readonly string[]): readonly string[] =>
  fieldPaths(definition).flatMap((field) => {
    const objection = objectionTo(field, publicFields, definition.type);
    return objection === undefined ? [] : [`${definition.type}.${field.path} ${objection}`];
  });
