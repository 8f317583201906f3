import { describe, it } from '@jest/globals';
import type { AgeBand, Gender, OrganisationKind } from '@setu/kernel';
import {
  accepted,
  after,
  asha,
  confirm,
  dispatch,
  dispatched,
  event,
  HOSPITAL,
  inPoliceCustody,
  makeOrder,
  offer,
  openCase,
  openCustody,
  orderId,
  POLICE,
  policeUnit,
  receive,
  SHELTER,
  shelter,
  STATION,
} from '../../testing/case-story.js';
import type { FacilityFact } from './placement.js';

const to = (facility: FacilityFact, orgRef = SHELTER) => ({ to: { kind: 'organisation', orgRef, facility } }) as const;
const licensedFor = (genders: readonly Gender[], ageBands: readonly AgeBand[]): FacilityFact => ({
  ...shelter,
  licences: [{ genders, ageBands }],
});
const held = (apparentAgeBand: AgeBand, gender: Gender) => [
  openCase(0, { apparentAgeBand, gender }),
  openCustody(1),
  makeOrder(2),
];

describe('Rule 4: placement only in a facility licensed on that date for that age band and gender, and not suspended', () => {
  it('a licensed shelter may take her in', () =>
    after(...inPoliceCustody)
      .when(offer(10))
      .then(event('HandoverOffered', { toOrg: SHELTER, fromOrg: POLICE })));

  it('an organisation that is not registered, or suspended, may not', () => {
    after(...inPoliceCustody)
      .when(offer(10, to({ ...shelter, registered: false })))
      .thenRefuses('placement.not-registered');
    after(...inPoliceCustody)
      .when(offer(10, to({ ...shelter, suspended: true })))
      .thenRefuses('placement.suspended');
    after(...inPoliceCustody)
      .when(offer(10, to({ ...policeUnit, suspended: true }, STATION)))
      .thenRefuses('placement.suspended');
  });

  it('the licence covers her age band and her gender together', () => {
    after(...held('adult', 'female'))
      .when(offer(10, to(licensedFor(['female'], ['child']))))
      .thenRefuses('placement.not-licensed');
    after(...held('adult', 'male'))
      .when(offer(10, to(licensedFor(['female'], ['adult']))))
      .thenRefuses('placement.not-licensed');
    after(...held('adult', 'male'))
      .when(
        offer(
          10,
          to({
            ...shelter,
            licences: [
              { genders: ['male'], ageBands: ['child'] },
              { genders: ['female'], ageBands: ['adult'] },
            ],
          }),
        ),
      )
      .thenRefuses('placement.not-licensed');
    after(...inPoliceCustody)
      .when(offer(10, to({ ...shelter, licences: [] })))
      .thenRefuses('placement.not-licensed');
  });

  it('doubt about age is treated as child', () => {
    after(...held('doubtful', 'female'))
      .when(offer(10, to(licensedFor(['female'], ['adult']))))
      .thenRefuses('placement.not-licensed');
    after(...held('doubtful', 'female'))
      .when(offer(10, to(licensedFor(['female'], ['child']))))
      .then(event('HandoverOffered'));
  });

  it('a gender that is not recorded needs a licence for all', () => {
    after(...held('adult', 'not-recorded'))
      .when(offer(10, to(licensedFor(['female', 'male'], ['adult']))))
      .thenRefuses('placement.not-licensed');
    after(...held('adult', 'not-recorded'))
      .when(offer(10, to(licensedFor(['female', 'male', 'transgender'], ['adult']))))
      .then(event('HandoverOffered'));
  });

  it('over capacity needs a reason, and is never locked; an undeclared capacity asks for nothing', () => {
    const full = to({ ...shelter, free: 0 });
    after(...inPoliceCustody)
      .when(offer(10, full))
      .thenRefuses('placement.over-capacity-needs-reason');
    after(...inPoliceCustody)
      .when(offer(10, { ...full, overCapacityReason: 'siblings-kept-together' }))
      .then(event('HandoverOffered', { overCapacityReason: 'siblings-kept-together' }));
    after(...inPoliceCustody)
      .when(offer(10, to({ ...shelter, free: undefined })))
      .then(event('HandoverOffered'));
  });

  it.each<OrganisationKind>(['hospital', 'court', 'cwc', 'ngo', 'dcpu', 'dlsa', 'authority'])(
    'a %s never becomes custodian',
    (kind) =>
      after(...inPoliceCustody)
        .when(offer(10, to({ ...shelter, kind }, HOSPITAL)))
        .thenRefuses('placement.not-a-facility'),
  );

  it('a police unit is not a placement, but may hold custody under an order', () => {
    after(openCase(0), openCustody(1), makeOrder(2, { kind: 'placement' }))
      .when(offer(10, to(policeUnit, STATION)))
      .thenRefuses('placement.not-a-facility');
    after(...inPoliceCustody)
      .when(offer(10, to(policeUnit, STATION)))
      .then(event('HandoverOffered', { toOrg: STATION }));
  });

  it('custody is opened under the same conditions', () => {
    const opening = (facility: FacilityFact) =>
      openCustody(3, { actor: asha, custodian: SHELTER, basis: { kind: 'order', orderId: orderId(1) }, facility });
    after(openCase(0), makeOrder(1))
      .when(opening({ ...shelter, suspended: true }))
      .thenRefuses('placement.suspended');
    after(openCase(0), makeOrder(1))
      .when(opening({ ...shelter, kind: 'hospital' }))
      .thenRefuses('placement.not-a-facility');
    after(openCase(0), makeOrder(1))
      .when(opening({ ...shelter, free: 0 }))
      .thenRefuses('placement.over-capacity-needs-reason');
    after(openCase(0), makeOrder(1))
      .when(opening(shelter))
      .then(event('CustodyOpened', { custodian: SHELTER }));
  });

  it('nobody is dispatched to a facility that has been suspended since, or of which nothing is known', () => {
    after(...accepted)
      .when(dispatch(30, { facility: { ...shelter, suspended: true } }))
      .thenRefuses('placement.suspended');
    after(...accepted)
      .when(dispatch(30, { facility: undefined }))
      .thenRefuses('placement.not-registered');
  });

  it('a receipt by a facility suspended or unlicensed since is recorded with the deviation, not refused', () => {
    after(...dispatched)
      .when(receive(60, { facility: { ...shelter, suspended: true } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-4.suspended'] }));
    after(...dispatched)
      .when(receive(60, { facility: { ...shelter, licences: [] } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-4.not-licensed'] }));
    after(...dispatched)
      .when(receive(60, { facility: { ...shelter, registered: false } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-4.not-registered'] }));
    after(...dispatched)
      .when(receive(60, { facility: { ...shelter, kind: 'ngo' } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-4.not-a-facility'] }));
    after(...dispatched)
      .when(receive(60, { facility: { ...shelter, free: 0 } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-4.over-capacity'] }));
  });

  it('custody that passes to a place that was not lawful is marked as well: the mark does not end with the receipt', () =>
    after(...dispatched, receive(60, { facility: { ...shelter, licences: [], free: 0 } }))
      .when(confirm(70))
      .then(
        event('HandoverConfirmed'),
        event('CustodyTransferred', { to: SHELTER }, { deviations: ['rule-4.not-licensed', 'rule-4.over-capacity'] }),
      ));

  it('a facility off the network is recorded as one whose licence nobody has checked', () =>
    after(...inPoliceCustody)
      .when(offer(10, { to: { kind: 'outside-party', outsideKind: 'facility' } }))
      .then(event('HandoverOffered', { outsideKind: 'facility' }, { deviations: ['rule-4.licence-unknown'] })));

  it('an outside party receives on an order that names no other, or on an adult’s consent, never on a power of removal', () => {
    const outside = { to: { kind: 'outside-party', outsideKind: 'relative' } } as const;
    after(openCase(0), openCustody(1))
      .when(offer(10, { ...outside, basis: { kind: 'statute', power: 'ITPA-15' } }))
      .thenRefuses('placement.needs-order-or-consent');
    after(openCase(0), openCustody(1), makeOrder(2, { custodianOrg: SHELTER }))
      .when(offer(10, outside))
      .thenRefuses('basis.order-names-another-custodian');
    after(openCase(0), openCustody(1), makeOrder(2, { kind: 'escort' }))
      .when(offer(10, outside))
      .thenRefuses('basis.order-of-another-kind');
  });
});
