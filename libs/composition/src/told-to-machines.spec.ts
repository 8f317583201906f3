import { describe, expect, it } from '@jest/globals';
import { CASE_EVENTS } from '@setu/cases';
import { MEETING_EVENTS } from '@setu/coordination';
import { MEMBER_EVENTS, ORGANISATION_EVENTS } from '@setu/directory';
import type { EventDefinition, Recorded } from '@setu/kernel';
import { OPERATION_EVENTS, TIP_EVENTS } from '@setu/rescue';
import type { AnyEvent } from '@setu/subscriptions';
import { MERGING_EVENTS } from '@setu/vault';
import { PUBLISHING_TYPES } from '@setu/worklist';
import { sampleData } from '../../../infra/checks/events/sample-data.js';
import { toldToMachines } from './told-to-machines.js';

const ID = '00000000-0000-4000-8000-000000000001';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const CODE = /^[A-Za-z0-9]{1,24}([-.][A-Za-z0-9]{1,24}){0,8}$/;
/** The generated references of a case and of an acknowledged tip. */
const REFERENCES = ['caseCode', 'ackNumber'];

const BY_CATEGORY = { tip: TIP_EVENTS, operation: OPERATION_EVENTS, case: CASE_EVENTS, meeting: MEETING_EVENTS } as const;
const PUBLISHING = Object.entries(BY_CATEGORY).flatMap(([category, definitions]) =>
  (definitions as readonly EventDefinition[]).map((definition) => [definition.type, category, definition] as const),
);

const recorded = (definition: EventDefinition, category: string) =>
  ({
    type: definition.type,
    data: sampleData(definition),
    stream: { category, id: ID },
    revision: 4,
    eventId: ID,
    position: { storeId: 'memory', value: '5' },
    recordedAt: '2026-03-10T09:00:00.000Z',
    occurredAt: { at: '2026-03-10T08:00:00.000Z', precision: 'exact', source: 'witnessed' },
    deviations: ['rule-12.after-the-end'],
    actor: { kind: 'person', userRef: ID, orgRef: ID, role: 'coordinator' },
    links: { correlationId: ID, causationId: ID, commandId: ID },
    leafHash: 'ab'.repeat(32),
  }) as unknown as Recorded<AnyEvent>;

/** Every text in it, with the name of the field that holds it. */
const texts = (value: unknown, field = ''): readonly (readonly [field: string, text: string])[] => {
  if (typeof value === 'string') return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => texts(member, name));
};

describe('What machines are told', () => {
  it.each(PUBLISHING)('of %s: ids, codes, counts and instants, and nothing that is sealed', (_type, category, definition) => {
    const published = toldToMachines(recorded(definition, category));
    expect(JSON.stringify(published)).not.toMatch(/sealId|commitment/);
    for (const [field, text] of texts(published)) {
      const fits = UUID.test(text) || INSTANT.test(text) || CODE.test(text) || REFERENCES.includes(field);
      expect([field, text, fits]).toEqual([field, text, true]);
    }
  });

  it('of a history that publishes: something of every event, so that no reader misses a revision', () => {
    for (const [type, category, definition] of PUBLISHING) {
      expect(PUBLISHING_TYPES).toContain(type);
      expect([type, toldToMachines(recorded(definition, category)).length]).toEqual([type, 1]);
    }
  });

  it('of a suspect: not which member of the network she is, not even as a digest', () => {
    const [, , definition] = PUBLISHING.find(([type]) => type === 'SuspectNamed')!;
    const [told] = toldToMachines(recorded(definition, 'operation'));
    expect(told).toMatchObject({ type: 'rescue.suspect-named.v1', data: { suspectRef: expect.any(String) } });
    expect(Object.keys(told!.data)).toEqual(['suspectRef']);
  });

  it('of which cases are of one person: nothing, not even that there is something to know', () => {
    for (const definition of MERGING_EVENTS) expect(toldToMachines(recorded(definition, 'vault'))).toEqual([]);
  });

  it('of the directory: nothing, since it is a public list itself', () => {
    for (const definition of ORGANISATION_EVENTS) expect(toldToMachines(recorded(definition, 'organisation'))).toEqual([]);
    for (const definition of MEMBER_EVENTS) expect(toldToMachines(recorded(definition, 'member'))).toEqual([]);
  });
});
