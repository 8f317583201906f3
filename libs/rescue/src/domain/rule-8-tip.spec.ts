import { describe, expect, it } from '@jest/globals';
import { AREAS, type Occurrence } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import {
  ACK,
  acknowledge,
  HEADQUARTERS,
  meera,
  narrative,
  NGO,
  NOW,
  POLICE,
  premises,
  ravi,
  receive,
  SOURCE,
  source,
  unit,
  vikram,
} from '../../testing/tip-story.js';
import { tipDecider } from './tip.decider.js';
import type { TipEvent } from './tip.events.js';

const after = (...history: TipEvent[]) => given(tipDecider, ...history);
const unknown = { channel: 'not-recorded', area: 'unknown', minorSuspected: 'unknown', urgency: 'unknown' } as const;
const received: TipEvent = { type: 'TipReceived', data: { ...unknown, receivingOrg: POLICE, fromOrg: NGO } };
const acknowledged: TipEvent = {
  type: 'TipAcknowledged',
  data: { byUnit: POLICE, by: ravi.userRef, ackNumber: ACK, acknowledgedAt: NOW },
};
const witnessed = (at: string, lateReason?: Occurrence['lateReason']): Occurrence => ({
  occurredAt: { at, precision: 'minute', source: 'reported' },
  lateReason,
});

describe('Rule 8: a tip is never refused for missing data or wrong area', () => {
  it('is received with nothing but the unit it goes to, and says what is not known', () => {
    after().when(receive()).then(received);
  });

  it('is received with everything that is known', () => {
    const known = {
      channel: 'outreach',
      area: 'DL-CENTRAL',
      premises,
      narrative,
      peopleEstimate: 4,
      minorSuspected: 'yes',
      urgency: 'immediate',
    } as const;
    after()
      .when(receive(known))
      .then({ type: 'TipReceived', data: { ...known, receivingOrg: POLICE, fromOrg: NGO } });
  });

  it('is received for every area there is, also far from the unit', () => {
    for (const area of AREAS)
      after()
        .when(receive({ area }))
        .then({ type: 'TipReceived', data: { ...unknown, area, receivingOrg: POLICE, fromOrg: NGO } });
  });

  it('is received from anybody on the network, whatever her role', () => {
    for (const role of ['counsellor', 'auditor', 'clerk'])
      after()
        .when(receive({ actor: { ...meera, role } }))
        .then(received);
  });

  it('that a duty officer takes down for her own unit comes from no other organisation', () => {
    after()
      .when(receive({ actor: ravi }))
      .then({ type: 'TipReceived', data: { ...unknown, receivingOrg: POLICE } });
  });

  it('that is recorded late is received with its reason, and without one too, which then shows', () => {
    const late = witnessed('2026-03-09T09:00:00.000Z', 'no-network');
    after()
      .when(receive({ received: late }))
      .then({ ...received, occurredAt: late.occurredAt, lateReason: 'no-network' });
    const { occurredAt } = witnessed('2026-03-09T09:00:00.000Z');
    after()
      .when(receive({ received: { occurredAt } }))
      .then({ ...received, occurredAt, deviations: ['rule-12.late-without-reason'] });
  });

  it('that is recorded in time keeps its time', () => {
    const { occurredAt } = witnessed('2026-03-10T08:30:00.000Z');
    after()
      .when(receive({ received: { occurredAt } }))
      .then({ ...received, occurredAt });
  });

  it('cannot have come to somebody in the future', () => {
    after()
      .when(receive({ received: witnessed('2026-03-10T10:00:00.000Z') }))
      .thenRefuses('occurred.in-the-future');
  });

  it('is not taken for a unit where nobody would read it, so that whoever brings it can choose another', () => {
    after()
      .when(receive({ receiver: { orgId: POLICE, registered: false, suspended: false } }))
      .thenRefuses('tip.receiver-not-a-police-unit');
    after()
      .when(receive({ receiver: { ...unit, kind: 'ngo' } }))
      .thenRefuses('tip.receiver-not-a-police-unit');
    after()
      .when(receive({ receiver: { ...unit, suspended: true } }))
      .thenRefuses('tip.receiver-suspended');
  });

  it('not taken for such a unit names the unit above it, if there is one', () => {
    const command = receive({ receiver: { ...unit, suspended: true, superior: HEADQUARTERS } });
    expect(() => tipDecider.decide(command, tipDecider.initial)).toThrow(
      expect.objectContaining({ facts: { organisation: POLICE, superior: HEADQUARTERS } }),
    );
  });

  it('is received once', () => {
    after(received).when(receive()).thenRefuses('tip.already-received');
  });
});

describe('The source of a tip', () => {
  it('is sealed in an event of its own, so that it can stay closed when the tip is opened', () => {
    after()
      .when(receive({ source: { sourceRef: SOURCE, source } }))
      .then(received, { type: 'TipSourceSealed', data: { sourceRef: SOURCE, source } });
  });

  it('changes nothing in what others see of the tip', () => {
    const sealed: TipEvent = { type: 'TipSourceSealed', data: { sourceRef: SOURCE, source } };
    expect([received, sealed].reduce(tipDecider.evolve, tipDecider.initial)).toEqual(
      [received].reduce(tipDecider.evolve, tipDecider.initial),
    );
  });
});

describe('An acknowledgement', () => {
  it('is given by any member of the receiving unit, under a number', () => {
    after(received).when(acknowledge(ravi)).then(acknowledged);
    after(received)
      .when(acknowledge(vikram))
      .then({ ...acknowledged, data: { ...acknowledged.data, by: vikram.userRef } });
  });

  it('is refused to anyone else, also to the organisation that handed the tip in', () => {
    after(received).when(acknowledge(meera)).thenRefuses('tip.not-addressed-to-your-unit');
  });

  it('is given once, and a second one is told when and by whom', () => {
    after(received, acknowledged).when(acknowledge(vikram)).thenRefuses('tip.already-acknowledged');
    const state = [received, acknowledged].reduce(tipDecider.evolve, tipDecider.initial);
    expect(() => tipDecider.decide(acknowledge(vikram), state)).toThrow(
      expect.objectContaining({ facts: { by: ravi.userRef, ackNumber: ACK, acknowledgedAt: NOW } }),
    );
  });

  it('needs a tip', () => {
    after().when(acknowledge()).thenRefuses('tip.unknown');
  });
});
