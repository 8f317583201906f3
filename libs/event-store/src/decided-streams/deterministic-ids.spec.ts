import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandIdOf, createdIdOf, eventIdOf } from './deterministic-ids.js';

type Vectors = Readonly<{
  commands: readonly Readonly<{ actor: string; idempotencyKey: string; commandId: string }>[];
  processes: readonly Readonly<{ sourceEventId: string; name: string; commandId: string }>[];
  events: readonly Readonly<{ commandId: string; ordinal: number; eventId: string }>[];
  created: readonly Readonly<{ commandId: string; kind: string; id: string }>[];
}>;
const file = new URL('../../../ledger/vectors/ids.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

describe('Ids, which can never change: retries across an upgrade and every stream follow from them', () => {
  it.each(vectors.commands)('a command of the key $idempotencyKey', ({ actor, idempotencyKey, commandId }) =>
    expect(commandIdOf(actor, idempotencyKey)).toBe(commandId),
  );
  it.each(vectors.processes)('a command of the process $name', ({ sourceEventId, name, commandId }) =>
    expect(commandIdOf(sourceEventId, name)).toBe(commandId),
  );
  it.each(vectors.events)('event $ordinal of a command', ({ commandId, ordinal, eventId }) =>
    expect(eventIdOf(commandId, ordinal)).toBe(eventId),
  );
  it.each(vectors.created)('a $kind that a command creates', ({ commandId, kind, id }) =>
    expect(createdIdOf(commandId, kind)).toBe(id),
  );
});
