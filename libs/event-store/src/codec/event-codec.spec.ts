import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { canonicalJson, commitment, encodeLeaf, decodeLeaf, leafHash, toHex } from '@setu/ledger';
import { BOX_EVENTS } from '../../testing/invented-events.js';
import { UnknownEventType, UnreadableEvent } from '../errors.js';
import type { StoredEvent } from '../event-store.js';
import { EventCodec, type EventToEncode } from './event-codec.js';
import { EventRegistry } from './event-registry.js';

const stream: StreamName = { category: 'case', id: '11111111-1111-4111-8111-111111111111' };
const codec = new EventCodec(new EventRegistry(BOX_EVENTS));
const person = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' } as const;
const ids = { correlationId: randomUUID(), causationId: randomUUID(), commandId: randomUUID() };

const event = (but: Partial<EventToEncode> = {}): EventToEncode => ({
  eventId: randomUUID(),
  stream,
  revision: 3,
  prev: new Uint8Array(32).fill(7),
  recordedAt: '2026-03-01T12:00:00.000Z',
  who: { actor: person, onBehalfOf: { party: randomUUID(), heard: 'phone' } },
  what: {
    type: 'BoxFilled',
    occurredAt: { at: '2026-03-01T11:00:00.000Z', precision: 'exact', source: 'witnessed' },
    lateReason: 'no-network',
    basis: { kind: 'order', ref: randomUUID() },
    deviations: ['rule-4.over-capacity'],
    data: { amount: 4, colour: 'red', things: [] },
  },
  links: { ...ids, facts: [{ stream: randomUUID(), revision: -1, asOf: '2026-03-01T11:00:00.000Z' }] },
  ...but,
});
const storedAs = (encoded: ReturnType<EventCodec['encode']>): StoredEvent => ({
  ...encoded,
  stream,
  revision: 3,
  position: { storeId: randomUUID(), value: '9' },
});

/** The same event with other parts, with commitments and hashes that fit them: what somebody who can write to the table could make. */
const forged = (stored: StoredEvent, parts: Partial<Pick<StoredEvent, 'who' | 'what' | 'links'>>): StoredEvent => {
  const all = { who: stored.who, what: stored.what, links: stored.links, ...parts };
  const committed = (part: 'who' | 'what' | 'links') => toHex(commitment(stored.openings[part], all[part]));
  const leaf = encodeLeaf({
    ...decodeLeaf(stored.leaf),
    commitments: { who: committed('who'), what: committed('what'), links: committed('links') },
  });
  return { ...stored, ...all, leaf, leafHash: leafHash(leaf) };
};
const withPart = (
  stored: StoredEvent,
  part: 'who' | 'what' | 'links',
  change: (value: Record<string, unknown>) => unknown,
): StoredEvent => {
  const value = JSON.parse(Buffer.from(stored[part]).toString('utf8')) as Record<string, unknown>;
  return forged(stored, { [part]: canonicalJson(change(value)) });
};
const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === bytes.length - 2 ? byte ^ 1 : byte));

describe('The codec', () => {
  let stored: StoredEvent;
  beforeEach(() => {
    stored = storedAs(codec.encode(event()));
  });

  it('gives back what was written, and says where it lies', () => {
    const written = event();
    const kept = storedAs(codec.encode(written));
    expect(codec.decode(kept)).toEqual({
      ...written.what,
      stream,
      revision: 3,
      eventId: written.eventId,
      position: kept.position,
      recordedAt: written.recordedAt,
      ...written.who,
      links: written.links,
      leafHash: toHex(kept.leafHash),
    });
  });

  it('draws new openings for each part of each event', () => {
    const one = event();
    const openings = [codec.encode(one), codec.encode(one)].flatMap(({ openings: { who, what, links } }) =>
      [who, what, links].map(toHex),
    );
    expect(new Set(openings).size).toBe(6);
  });

  it('brings an older version to the present one', () => {
    const old = withPart(stored, 'what', (what) => ({ ...what, schemaVersion: 1, data: { amount: 9 } }));
    expect(codec.decode(old)).toMatchObject({ data: { amount: 9, colour: 'unknown', things: [] } });
  });

  const tampered: readonly (readonly [string, (event: StoredEvent) => StoredEvent])[] = [
    ['other bytes of who', (it) => ({ ...it, who: flipped(it.who) })],
    ['other bytes of what', (it) => ({ ...it, what: flipped(it.what) })],
    ['other bytes of links', (it) => ({ ...it, links: flipped(it.links) })],
    ['another opening', (it) => ({ ...it, openings: { ...it.openings, what: flipped(it.openings.what) } })],
    ['another leaf', (it) => ({ ...it, leaf: flipped(it.leaf) })],
    ['another leaf with its own hash', (it) => ({ ...it, leaf: flipped(it.leaf), leafHash: leafHash(flipped(it.leaf)) })],
    ['another hash', (it) => ({ ...it, leafHash: flipped(it.leafHash) })],
    ['another event id', (it) => ({ ...it, eventId: randomUUID() })],
    ['another stream', (it) => ({ ...it, stream: { ...it.stream, id: randomUUID() } })],
    ['another revision', (it) => ({ ...it, revision: 4 })],
    ['another event before it', (it) => ({ ...it, prev: flipped(it.prev!) })],
    ['no event before it', (it) => ({ ...it, prev: null })],
    ['another type on the outside', (it) => ({ ...it, type: 'BoxOpened' })],
    ['bytes that are not canonical', (it) => forged(it, { what: Buffer.concat([it.what, Buffer.from(' ')]) })],
    ['bytes that are not JSON', (it) => forged(it, { who: Buffer.from('{') })],
    ['an unknown property in who', (it) => withPart(it, 'who', (who) => ({ ...who, note: 'x' }))],
    ['an unknown role', (it) => withPart(it, 'who', () => ({ actor: { ...person, role: 'king' } }))],
    [
      'a person without organisation',
      (it) => withPart(it, 'who', () => ({ actor: { kind: 'person', userRef: person.userRef, role: person.role } })),
    ],
    ['an unknown property in links', (it) => withPart(it, 'links', (links) => ({ ...links, note: 'x' }))],
    ['text where a deviation stands', (it) => withPart(it, 'what', (what) => ({ ...what, deviations: ['she said no'] }))],
    [
      'a day that does not exist',
      (it) =>
        withPart(it, 'what', (what) => ({
          ...what,
          occurredAt: { at: '2026-02-30T00:00:00.000Z', precision: 'day', source: 'reported' },
        })),
    ],
    [
      'a field of a wrong kind',
      (it) => withPart(it, 'what', (what) => ({ ...what, data: { amount: 'four', colour: 'red', things: [] } })),
    ],
    [
      'an unknown field',
      (it) => withPart(it, 'what', (what) => ({ ...what, data: { amount: 4, colour: 'red', things: [], name: 'Pari' } })),
    ],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map(
      (name) =>
        [
          `an unknown field that every object inherits: ${name}`,
          (it: StoredEvent) =>
            withPart(it, 'what', (what) => ({
              ...what,
              data: JSON.parse(`{"amount":4,"colour":"red","things":[],"${name}":"Pari"}`) as unknown,
            })),
        ] as const,
    ),
  ];
  it.each(tampered)('does not read an event with %s', (_, tamper) => {
    let thrown: unknown;
    try {
      codec.decode(tamper(stored));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UnreadableEvent);
    expect(String((thrown as Error).message)).not.toContain('Pari');
  });

  it('does not read what no context has registered, nor a version from the future', () => {
    expect(() =>
      codec.decode(withPart({ ...stored, type: 'BoxBurnt' }, 'what', (what) => ({ ...what, type: 'BoxBurnt' }))),
    ).toThrow(UnknownEventType);
    expect(() => codec.decode(withPart(stored, 'what', (what) => ({ ...what, schemaVersion: 3 })))).toThrow(UnknownEventType);
  });

  it.each([
    ['data that does not fit', { what: { ...event().what, data: { amount: -1, colour: 'red', things: [] } } }],
    ['a bare personal value', { what: { ...event().what, data: { amount: 1, colour: 'red', things: [{ name: 'Pari' }] } } }],
    ['an actor that is nobody', { who: { actor: { kind: 'person', userRef: 'x', orgRef: 'y', role: 'z' } } }],
  ])('does not write %s', (_, but) => {
    expect(() => codec.encode(event(but as unknown as Partial<EventToEncode>))).toThrow(TypeError);
  });
});

describe('The registry', () => {
  it('refuses two events of one name, and a version that cannot be read any more', () => {
    expect(() => new EventRegistry([BOX_EVENTS[0], BOX_EVENTS[0]])).toThrow('defined twice');
    expect(() => new EventRegistry([{ ...BOX_EVENTS[1], upcasts: {} }])).toThrow('lacks the upcast from version 1');
  });
});
