import { describe, expect, it } from '@jest/globals';
import { EventRegistry, fieldViolations } from '@setu/event-store';
import { NGO, POLICE } from '../../testing/tip-story.js';
import { RESCUE_EVENTS } from './rescue-events.js';
import { tipReceived, type TipEvent } from './tip.events.js';
import { tipDecider } from './tip.decider.js';

const registry = new EventRegistry(RESCUE_EVENTS);
const sealed = {
  commitment: 'ab'.repeat(32),
  sealId: '00000000-0000-4000-8000-000000000021',
  subjectRef: '00000000-0000-4000-8000-000000000022',
  purpose: 'operational',
};
const common = {
  channel: 'phone',
  receivingOrg: POLICE,
  fromOrg: NGO,
  area: 'DL-CENTRAL',
  premises: sealed,
  urgency: 'immediate',
};
const first = (minorSuspected?: boolean) => ({ ...common, ...(minorSuspected !== undefined && { minorSuspected }) });
const second = (minorSuspected: string) => ({ ...common, minorSuspected });

describe('A tip recorded as version 1', () => {
  it('that suspected a minor, or did not, still says so', () => {
    expect(registry.upcast('TipReceived', 1, first(true))).toEqual(second('yes'));
    expect(registry.upcast('TipReceived', 1, first(false))).toEqual(second('no'));
  });

  it('that said nothing of a minor does not know; silence is not "no"', () => {
    expect(registry.upcast('TipReceived', 1, first())).toEqual(second('unknown'));
  });

  it('is left as it was stored', () => {
    const stored = Object.freeze(first(true));
    registry.upcast('TipReceived', 1, stored);
    expect(stored).toEqual(first(true));
  });

  it('has after the upcast the shape of today, which before it had not', () => {
    for (const stored of [first(true), first(false), first()]) {
      expect(fieldViolations(tipReceived, stored, 'stored')).not.toEqual([]);
      expect(fieldViolations(tipReceived, registry.upcast('TipReceived', 1, stored), 'stored')).toEqual([]);
    }
  });
});

describe('A stream that began as version 1', () => {
  it('folds together with events of today', () => {
    const stored: readonly (readonly [string, number, Readonly<Record<string, unknown>>])[] = [
      ['TipReceived', 1, first()],
      ['TipAcknowledged', 1, { byUnit: POLICE, by: NGO, ackNumber: 'T-7K3Q-X2MD', acknowledgedAt: '2026-03-10T09:00:00.000Z' }],
    ];
    const events = stored.map(
      ([type, version, data]) => ({ type, data: registry.upcast(type, version, data) }) as unknown as TipEvent,
    );
    expect(events[0]).toEqual({ type: 'TipReceived', data: second('unknown') });
    expect(events.reduce(tipDecider.evolve, tipDecider.initial)).toMatchObject({
      status: 'received',
      receivingOrg: POLICE,
      acknowledgement: { ackNumber: 'T-7K3Q-X2MD' },
    });
  });

  it('reads a tip of today unchanged', () => {
    expect(registry.upcast('TipReceived', 2, second('no'))).toEqual(second('no'));
  });
});
