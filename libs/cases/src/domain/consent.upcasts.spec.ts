import { describe, expect, it } from '@jest/globals';
import { EventRegistry, fieldViolations } from '@setu/event-store';
import { CASE_EVENTS } from './case-events.js';
import { consentGiven, type ConsentEvent } from './consent.events.js';
import { evolveConsent } from './consent.evolve.js';

const registry = new EventRegistry(CASE_EVENTS);
const consentId = '00000000-0000-4000-8000-000000000001';
const stored = Object.freeze({
  consentId,
  purpose: 'medical',
  givenBy: 'guardian',
  language: 'hi',
  recipients: ['00000000-0000-4000-8000-000000000002'],
  givenAt: '2026-03-01T00:00:00.000Z',
});

describe('A consent recorded as version 1', () => {
  it('has the shape of today, and no guardian is invented for it', () => {
    const read = registry.upcast('ConsentGiven', 1, stored);
    expect(fieldViolations(consentGiven, read, 'stored')).toEqual([]);
    expect(read).toEqual(stored);
    expect(read).not.toHaveProperty('guardianRef');
  });

  it('folds together with what was recorded of it later', () => {
    const read = { type: 'ConsentGiven', data: registry.upcast('ConsentGiven', 1, stored) } as unknown as ConsentEvent;
    const heard = {
      type: 'AssentRecorded',
      data: { consentId, view: 'agrees', language: 'hi', heardAt: stored.givenAt, by: consentId },
    };
    expect([read, heard as ConsentEvent].reduce(evolveConsent, {})).toMatchObject({
      [consentId]: { givenBy: 'guardian', childsView: 'agrees', guardianRef: undefined },
    });
  });
});
