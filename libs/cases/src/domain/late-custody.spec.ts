import { describe, expect, it } from '@jest/globals';
import {
  after,
  asha,
  at,
  consentId,
  endCustody,
  event,
  giveConsent,
  HOME,
  inAccommodation,
  lata,
  makeOrder,
  occurred,
  openCase,
  openCustody,
  orderId,
  POLICE,
  policeUnit,
  produce,
  ravi,
  SHELTER,
  shelter,
  stateAfter,
  transferred,
} from '../../testing/case-story.js';
import { responsibilityOf } from './responsibility.js';

const byConsent = { kind: 'consent', consentId: consentId(1) } as const;
const late = (minute: number) => occurred(minute, 'told-later');
const beside = 'rule-1.another-custodian-on-record';

/** The home took her in at minute 10 and has not recorded it; the shelter recorded custody from minute 20 on. */
const unrecorded = [
  openCase(0, { actor: asha }),
  giveConsent(1, { actor: asha, recipients: [SHELTER, HOME] }),
  openCustody(20, { actor: asha, custodian: SHELTER, basis: byConsent, facility: shelter }),
];
/** She had been produced at minute 15, which was recorded later. */
const producedBefore = [...unrecorded, produce(25, { actor: asha, produced: late(15) })];
const ofHome = { actor: lata, custodian: HOME, basis: byConsent, facility: shelter } as const;

describe('Rule 1: a late fact that would overlap a recorded custody interval is kept as conflicting, and a person resolves it', () => {
  it('it is recorded beside the record, with the time as stated and against whom', () =>
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, since: late(10) }))
      .then({
        type: 'CustodyRecordedLate',
        data: { custodian: HOME, basis: byConsent, since: at(10), by: lata.userRef, against: SHELTER },
        ...late(10),
        basis: { kind: 'consent', ref: consentId(1) },
        deviations: [beside],
      }));

  it('exactly one custodian stays responsible: nothing moves by it', () => {
    const [before, then] = [
      stateAfter(...unrecorded),
      stateAfter(...unrecorded, openCustody(60, { ...ofHome, since: late(10) })),
    ];
    expect(responsibilityOf(then, at(61))).toEqual(responsibilityOf(before, at(61)));
    expect(then).toMatchObject({ lateCustodies: [{ custodian: HOME, since: at(10) }] });
  });

  it('also if it began within the recorded custody, if custody has passed on since, and if it is the custodian’s own', () => {
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, since: late(40) }))
      .then(event('CustodyRecordedLate', { since: at(40) }));
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, actor: asha, custodian: SHELTER, since: late(10) }))
      .then(event('CustodyRecordedLate', { custodian: SHELTER, against: SHELTER }));
    after(...transferred)
      .when(openCustody(90, { actor: ravi, custodian: POLICE, since: late(1) }))
      .then(event('CustodyRecordedLate', { custodian: POLICE, against: SHELTER }));
  });

  it('also after her death is recorded, for a time before it', () => {
    const died = [...inAccommodation, endCustody(30, { actor: asha, reasonCode: 'deceased' })];
    after(...died)
      .when(openCustody(60, { ...ofHome, since: late(20) }))
      .then(event('CustodyRecordedLate', { custodian: HOME, since: at(20) }));
    expect(stateAfter(...died, openCustody(60, { ...ofHome, since: late(20) }))).toMatchObject({
      custody: { status: 'ended', reasonCode: 'deceased' },
    });
    after(...died)
      .when(openCustody(60, { ...ofHome, since: late(40) }))
      .thenRefuses('custody.person-deceased');
  });

  it('with every rule that it breaks: ground, placement, places', () => {
    after(...unrecorded, makeOrder(30, { custodianOrg: POLICE, from: at(5) }))
      .when(openCustody(60, { ...ofHome, basis: { kind: 'order', orderId: orderId(1) }, since: late(10) }))
      .then(event('CustodyRecordedLate', {}, { deviations: [beside, 'rule-3.no-basis-in-force'] }));
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, since: late(0), facility: { ...shelter, suspended: true, free: 0 } }))
      .then(
        event(
          'CustodyRecordedLate',
          {},
          { deviations: [beside, 'rule-3.no-basis-in-force', 'rule-4.suspended', 'rule-4.over-capacity'] },
        ),
      );
    after(...producedBefore)
      .when(openCustody(60, { since: late(10), facility: policeUnit }))
      .then(event('CustodyRecordedLate', { custodian: POLICE }, { deviations: [beside] }));
    after(...producedBefore)
      .when(openCustody(60, { since: late(10), facility: shelter }))
      .then(event('CustodyRecordedLate', {}, { deviations: [beside, 'rule-3.no-basis-in-force'] }));
  });

  it('what contradicts the record is refused: a ground that nobody recorded, the same once more, another’s custody', () => {
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, basis: { kind: 'order', orderId: orderId(9) }, since: late(10) }))
      .thenRefuses('order.unknown');
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, basis: { kind: 'consent', consentId: consentId(9) }, since: late(10) }))
      .thenRefuses('consent.unknown');
    after(...unrecorded, openCustody(60, { ...ofHome, since: late(10) }))
      .when(openCustody(61, { ...ofHome, since: late(10) }))
      .thenRefuses('custody.late-already-recorded');
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, actor: ravi, since: late(10) }))
      .thenRefuses('custody.only-for-yourself');
  });

  it('without a reason why it is late it is a decision, and refused while another is responsible', () => {
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, since: occurred(40) }))
      .thenRefuses('custody.already-held');
    after(...unrecorded)
      .when(openCustody(60, { ...ofHome, since: occurred(10) }))
      .thenRefuses('occurred.late-needs-reason');
  });
});
