import { describe, expect, it } from '@jest/globals';
import { ForeignPosition } from '@setu/event-store';
import type { Position } from '@setu/kernel';
import { RecordEdge } from './record-edge.js';

const STORE = '0b8f2f2e-7d1c-4a55-9b0e-0c6a0f6d9a01';
const edge = (head: Position | undefined): RecordEdge =>
  new RecordEdge({
    head: async () => head,
    comparePositions: (a, b) => {
      if (a.storeId !== b.storeId) throw new ForeignPosition(a.storeId);
      return Number(a.value) - Number(b.value);
    },
  });
const at = (value: number): Position => ({ storeId: STORE, value: String(value) });

describe('Reading from the record itself', () => {
  it('shows everything up to any position that it has come to, and asks for none', async () => {
    await edge(at(7)).holds(`${STORE}.7`);
    await edge(at(7)).holds(`${STORE}.1`);
    await edge(undefined).holds(undefined);
  });

  it.each([
    ['that it has not come to', at(7), `${STORE}.8`, 'position.malformed'],
    ['while nothing is recorded', undefined, `${STORE}.0`, 'position.malformed'],
    ['that is none', at(7), 'abc', 'position.malformed'],
  ])('refuses a position %s', async (_, head, after, code) => expect(edge(head).holds(after)).rejects.toMatchObject({ code }));

  it('refuses a position of another log', async () =>
    expect(edge(at(7)).holds('0b8f2f2e-7d1c-4a55-9b0e-0c6a0f6d9a02.3')).rejects.toBeInstanceOf(ForeignPosition));
});
