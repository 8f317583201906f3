import { createHash } from 'node:crypto';
import type { EventDefinition, Field } from '@setu/kernel';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const hex = (seed: string): string => createHash('sha256').update(seed).digest('hex');
const uuid = (seed: string): string => {
  const digits = hex(seed);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
};

const object = (fields: Readonly<Record<string, Field<unknown>>>, seed: string, event: string): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, sample(field, `${seed}/${name}`, { holder: seed, event })]),
  );

/** `holder` is the seed of the object that a field stands in, `event` that of the whole event. */
const sample = (field: Field<unknown>, seed: string, within: Readonly<{ holder: string; event: string }>): Json => {
  switch (field.kind) {
    case 'id':
      return uuid(seed);
    case 'code':
      return field.codes[Number.parseInt(hex(seed).slice(0, 8), 16) % field.codes.length] ?? '';
    case 'instant':
      return '2026-01-31T18:30:00.000Z';
    case 'count':
      return 1 + (Number.parseInt(hex(seed).slice(0, 8), 16) % 9);
    case 'flag':
      return true;
    case 'digest':
      return hex(seed);
    case 'public-name':
      return 'Example House for Women & Children';
    case 'public-reference':
      return 'EX/2026/17';
    case 'sealed': {
      const { subject, purpose } = field;
      const subjectRef =
        typeof subject === 'string' ? uuid(`${within.event}#${subject}`) : uuid(`${within.holder}/${subject.ref}`);
      return { commitment: hex(`${seed}/commitment`), sealId: uuid(`${seed}/seal`), subjectRef, purpose };
    }
    case 'optional':
      return sample(field.of, seed, within);
    case 'list':
      return [sample(field.of, `${seed}/0`, within), sample(field.of, `${seed}/1`, within)];
    case 'record':
      return object(field.fields, seed, within.event);
  }
};

/** Invented data of an event at its present version, every field present: the same for the same definition, on every machine. */
export const sampleData = (definition: EventDefinition): JsonObject => {
  const seed = `${definition.type}.v${definition.version}`;
  return object(definition.fields, seed, seed);
};
