import { describe, expect, it } from '@jest/globals';
import { EventRegistry, fieldViolations } from '@setu/event-store';
import { ageDetermined, type AgeEvent } from './age.events.js';
import { evolveAge } from './age.decider.js';
import { CASE_EVENTS } from './case-events.js';

const registry = new EventRegistry(CASE_EVENTS);
const stored = Object.freeze({ authority: 'cwc', band: 'adult', age: 19 });

describe('A determination of age recorded as version 1', () => {
  const read = registry.upcast('AgeDetermined', 1, stored);

  it('has the shape of today: she is treated by what was determined, and no paper is invented', () => {
    expect(fieldViolations(ageDetermined, read, 'stored')).toEqual([]);
    expect(read).toEqual({ ...stored, treatedAs: 'adult' });
  });

  it('holds from when its envelope says it was made', () => {
    const event = {
      type: 'AgeDetermined',
      data: read,
      occurredAt: { at: '2026-03-02T00:00:00.000Z', precision: 'day', source: 'document' },
    } as unknown as AgeEvent;
    expect(evolveAge({ treatedAs: 'doubtful', determined: false }, event)).toEqual({
      treatedAs: 'adult',
      determined: true,
      determinedAt: '2026-03-02T00:00:00.000Z',
    });
  });
});
