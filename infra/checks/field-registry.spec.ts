import { describe, expect, it } from '@jest/globals';
import { fieldViolations } from '@setu/event-store';
import {
  code,
  defineEvent,
  digest,
  id,
  instant,
  list,
  optional,
  publicName,
  record,
  sealed,
  type EventDefinition,
} from '@setu/kernel';
import { fieldPaths } from './events/field-paths.js';
import { PUBLIC_FIELDS } from './events/public-fields.js';
import { REGISTERED_EVENTS } from './events/registered-events.js';
import { registryObjections } from './events/registry-objections.js';
import { sampleData } from './events/sample-data.js';

const definitions = REGISTERED_EVENTS.flatMap((context) => context.definitions);
const TYPED = 'Sunita, near the tea stall';

const replaced = (value: unknown, steps: readonly string[]): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return TYPED;
  if (Array.isArray(value)) return value.map((item, at) => (at === 0 ? replaced(item, steps) : (item as unknown)));
  const holder = value as Record<string, unknown>;
  return { ...holder, [step]: Array.isArray(holder[step]) && rest.length === 0 ? [TYPED] : replaced(holder[step], rest) };
};

describe('no clear field takes typed text', () => {
  it('registers events of every context, each under its own name', () => {
    for (const { definitions: ofContext } of REGISTERED_EVENTS) expect(ofContext.length).toBeGreaterThan(0);
    expect(new Set(definitions.map(({ type }) => type)).size).toBe(definitions.length);
  });

  it.each(definitions.map((definition) => [definition.type, definition] as const))(
    '%s is ids, codes, instants, counts and sealed values',
    (_type, definition) => {
      expect(registryObjections(definition, PUBLIC_FIELDS)).toEqual([]);
    },
  );

  it.each(definitions.map((definition) => [definition.type, definition] as const))(
    '%s takes its sample, and refuses text typed into any field',
    (_type, definition) => {
      const data = sampleData(definition);
      expect(fieldViolations(definition, data, 'stored')).toEqual([]);
      for (const { path, kind } of fieldPaths(definition)) {
        if (kind.kind === 'public-name') continue;
        const typed = replaced(data, path.replaceAll('[]', '').split('.'));
        expect([path, fieldViolations(definition, typed, 'stored')]).not.toEqual([path, []]);
      }
    },
  );

  it('names only public fields that exist', () => {
    const existing = definitions.flatMap((definition) => fieldPaths(definition).map(({ path }) => `${definition.type}.${path}`));
    for (const field of PUBLIC_FIELDS) expect(existing).toContain(field);
  });
});

describe('the check of the field registry', () => {
  const objections = (fields: EventDefinition['fields']) =>
    registryObjections(defineEvent('Invented', fields), ['Invented.title']);

  it('is quiet about what may stand in clear', () => {
    expect(objections({ caseId: id(), at: instant(), proof: digest(), kind: code(['a', 'b-c']), title: publicName() })).toEqual(
      [],
    );
    expect(objections({ subjectRef: id(), note: optional(sealed({ ref: 'subjectRef' }, 'identity')) })).toEqual([]);
  });

  it('refuses a kind that nobody has approved, however deep', () => {
    const text = { kind: 'text' } as unknown as ReturnType<typeof id>;
    expect(objections({ remark: text })).toEqual(['Invented.remark is of kind "text", which nobody has approved']);
    expect(objections({ items: list(record({ remark: optional(text) })) })).toEqual([
      'Invented.items[].remark is of kind "text", which nobody has approved',
    ]);
  });

  it('refuses public text outside the list', () => {
    expect(objections({ other: publicName() })).toEqual(['Invented.other is public text and not on the list of public fields']);
  });

  it('refuses codes that could be typed text, and lists that are empty or say a code twice', () => {
    expect(objections({ reason: code(['lives near the tea stall']) })).toEqual([
      'Invented.reason has a code that could be typed text',
    ]);
    expect(objections({ reason: code([]) })).toEqual(['Invented.reason has an empty list of codes']);
    expect(objections({ reason: code(['a', 'a']) })).toEqual(['Invented.reason lists a code twice']);
  });

  it('refuses a sealed field whose subject is not named beside it', () => {
    expect(objections({ note: sealed({ ref: 'subjectRef' }, 'identity') })).toEqual([
      'Invented.note is sealed for the subject in "subjectRef", which is no id beside it',
    ]);
  });

  it('refuses a field named like typed text that is not sealed', () => {
    expect(objections({ personName: digest() })).toEqual(['Invented.personName is named like typed text but not sealed']);
  });
});
