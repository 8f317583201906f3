import { describe, expect, it } from '@jest/globals';
import {
  accept,
  at,
  confirm,
  dispatch,
  endOrder,
  handoverId,
  inPoliceCustody,
  makeOrder,
  occurred,
  offer,
  openCase,
  openCustody,
  orderId,
  POLICE,
  produce,
  ravi,
  receive,
  recordAgeBand,
  reviewCustody,
  SHELTER,
  transferred,
} from '../../testing/case-story.js';
import { correctRecord, eventId, revisionOf } from '../../testing/keeping-story.js';
import { recordedStory } from '../../testing/recorded-story.js';
import type { CaseCommand } from './case.commands.js';
import { occurredOrder } from './occurred-order.js';
import { standingOf } from './standing.js';
import { stateAt, type CaseClock } from './state-at.js';

const typesOf = (...commands: readonly CaseCommand[]): readonly string[] =>
  occurredOrder(recordedStory(...commands)).map(({ event }) => event.type);
const standing = (minute: number, clock: CaseClock, ...commands: readonly CaseCommand[]) => {
  const { state } = stateAt(recordedStory(...commands), at(minute), clock);
  return standingOf(state, at(minute));
};
const with_ = (orgRef: string) => ({ responsibility: { held: true, responsible: { kind: 'organisation', orgRef } } });

/** Received at minute 60; that is recorded at 90 and confirmed at 120. */
const toldLater = [
  ...inPoliceCustody,
  offer(10),
  accept(20),
  dispatch(30),
  receive(90, { received: occurred(60) }),
  confirm(120),
];

describe('Rule 12: an order of events that was recorded late is shown as it happened, and as it was recorded', () => {
  it('responsibility moved when she was received; at that time nobody had recorded it yet', () => {
    expect(standing(75, 'occurred', ...toldLater)).toMatchObject(with_(SHELTER));
    expect(standing(75, 'recorded', ...toldLater)).toMatchObject({ ...with_(POLICE), handover: { stage: 'dispatched' } });
    expect(standing(100, 'recorded', ...toldLater)).toMatchObject({
      ...with_(POLICE),
      handover: { stage: 'received' },
    });
    expect(standing(59, 'occurred', ...toldLater)).toMatchObject(with_(POLICE));
    for (const clock of ['occurred', 'recorded'] as const)
      expect(standing(120, clock, ...toldLater)).toMatchObject(with_(SHELTER));
  });

  it('the instant itself counts, and before the first there is no case', () => {
    expect(standing(60, 'occurred', ...toldLater)).toMatchObject(with_(SHELTER));
    expect(standing(120, 'recorded', ...toldLater)).toMatchObject(with_(SHELTER));
    expect(standing(-1, 'occurred', ...toldLater)).toEqual({ opened: false });
    expect(standing(-1, 'recorded', ...toldLater)).toEqual({ opened: false });
  });

  it('what happened before the case was opened stands in it, after its opening', () => {
    const told = [openCase(30), openCustody(31, { since: occurred(5) })];
    expect(typesOf(...told)).toEqual(['CaseOpened', 'CustodyOpened']);
    expect(standing(10, 'occurred', ...told)).toMatchObject(with_(POLICE));
    expect(standing(10, 'recorded', ...told)).toEqual({ opened: false });
  });

  it('entries of the same instant stand in the order in which they were recorded', () =>
    expect(typesOf(openCase(0), openCustody(5), recordAgeBand(9), produce(12, { produced: occurred(9) })).slice(2, 4)).toEqual([
      'AgeBandRecorded',
      'PersonProduced',
    ]));

  it('an order whose end is recorded before its paper arrives has ended all the same', () => {
    const told = [openCase(0), makeOrder(30, { from: at(29) }), endOrder(60, { ended: occurred(10) })];
    const order = occurredOrder(recordedStory(...told)).find(({ event }) => event.type === 'OrderEnded');
    expect(order).toMatchObject({ at: at(29), conflicting: true });
    expect(standing(100, 'occurred', ...told)).toMatchObject({ orders: [{ orderId: orderId(1), inForce: false }] });
  });
});

describe('Rule 12: a correction is applied where the entry stands, and both stay visible', () => {
  const produced = [openCase(0), openCustody(1), produce(20), makeOrder(30)];
  const correction = correctRecord(50, {
    actor: ravi,
    correctsEventId: eventId(revisionOf('PersonProduced', ...produced)),
    patch: { producedAt: at(10) },
  });

  it('on the occurred clock from when it happened, on the recorded clock from when it was corrected', () => {
    const basisInForce = (minute: number, clock: CaseClock) =>
      (standing(minute, clock, ...produced, correction) as { responsibility: { basisInForce: boolean } }).responsibility
        .basisInForce;
    expect(basisInForce(15, 'occurred')).toBe(false);
    expect(basisInForce(15, 'recorded')).toBe(true);
    expect(basisInForce(9, 'occurred')).toBe(true);
  });

  it('the entry says by which corrections, and the correction is an entry too', () => {
    const entries = occurredOrder(recordedStory(...produced, correction));
    const entry = entries.find(({ event }) => event.type === 'PersonProduced')!;
    expect(entry).toMatchObject({ at: at(10), correctedBy: [entries.length - 1], event: { data: { producedAt: at(10) } } });
    expect(entries.at(-1)!.event.type).toBe('RecordCorrected');
    expect(entries).toHaveLength(recordedStory(...produced, correction).length);
  });
});

describe('Rule 1 on the occurred clock: a late fact that would overlap a recorded custody interval is kept as conflicting', () => {
  it('a ground that the giver laid after she had been received changes nothing of the receiver’s custody', () => {
    const told = [
      ...toldLater.slice(0, -1),
      makeOrder(100, { orderId: orderId(2) }),
      reviewCustody(101, { basis: { kind: 'order', orderId: orderId(2) } }),
      confirm(120),
    ];
    const { entries, state } = stateAt(recordedStory(...told), at(130), 'occurred');
    expect(entries.find(({ event }) => event.type === 'CustodyReviewed')).toMatchObject({ conflicting: true });
    expect(standingOf(state, at(130))).toMatchObject({ ...with_(SHELTER), basis: { kind: 'order', ref: orderId(1) } });
  });

  it('a receipt that is said to have been before the offer is kept, and the handover is not left open by it', () => {
    const told = [
      ...inPoliceCustody,
      offer(10),
      accept(20),
      dispatch(30),
      receive(60, { received: occurred(5, 'paper-record') }),
      confirm(70),
    ];
    const { entries, state } = stateAt(recordedStory(...told), at(80), 'occurred');
    expect(entries.filter(({ conflicting }) => conflicting).map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['HandoverReceived', 'CustodyTransferred', 'HandoverOffered']),
    );
    expect(standingOf(state, at(80))).toMatchObject(with_(SHELTER));
    expect(standingOf(state, at(80))).not.toHaveProperty('handover', expect.anything());
  });

  it('nothing of an undisputed story conflicts', () => {
    const { entries } = stateAt(recordedStory(...transferred), at(100), 'occurred');
    expect(entries.filter(({ conflicting }) => conflicting)).toEqual([]);
    expect(entries.map(({ event }) => event.type)).toContain('HandoverConfirmed');
  });
});

describe('How a case stands', () => {
  it('names what is open: a handover on its way', () =>
    expect(standing(40, 'recorded', ...toldLater)).toMatchObject({
      opened: true,
      closed: false,
      handover: { handoverId: handoverId(1), stage: 'dispatched', fromOrg: POLICE },
      open: { referrals: [], disputes: [], redFlags: [], followUps: [] },
    }));
});
