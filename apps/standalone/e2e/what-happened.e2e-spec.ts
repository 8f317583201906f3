import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Written = Readonly<{ id: string; events: readonly Readonly<{ type: string }>[] }>;
type Summary = Readonly<{
  handovers: readonly Readonly<{ steps: readonly Readonly<{ step: string; deviations: readonly string[] }>[] }>[];
}>;

const OPENING = {
  origin: 'operation',
  gender: 'female',
  apparentAgeBand: 'adult',
  sexualOffenceInformed: false,
  pocsoInformed: false,
};
const DAY = 24 * 60;

describe('What is decided is judged by what holds then; what has happened is recorded', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let sunita: HttpPerson;
  let asha: HttpPerson;
  let clerk: HttpPerson;
  let position = '';

  beforeAll(async () => {
    network = await RunningNetwork.start();
    const police = await network.organisation('police-unit', 'Unit of what happened (invented)');
    ravi = await network.member(police, 'investigating-officer');
    sunita = await network.member(police, 'duty-officer');
    asha = await network.member(await network.shelter('Home of what happened (invented)'), 'shelter-in-charge');
    clerk = await network.member(await network.organisation('cwc', 'Committee of what happened (invented)'), 'clerk');
  }, 120_000);
  afterAll(() => network.stop());

  const at = (minutes = 0) => ({ occurredAt: { at: network.now(minutes), precision: 'exact', source: 'witnessed' } });
  const records = async (person: HttpPerson, path: string, body: object = {}): Promise<Written> => {
    const response: Response = await person.post(path, body);
    expect([path, response.status, response.body]).toEqual([path, 201, expect.anything()]);
    position = String(response.headers['setu-position']);
    return response.body as Written;
  };
  const summaryOf = async (person: HttpPerson, caseId: string): Promise<Summary> =>
    (await person.get(`/cases/${caseId}?after=${position}`).expect(200)).body as Summary;
  /** Refused with that code, and nothing is written. */
  const refuses = async (person: HttpPerson, path: string, body: object, code: string): Promise<void> => {
    const before = await network.events();
    const { status, body: problem } = await person.post(path, body);
    expect([path, status, (problem as { code: string }).code]).toEqual([path, 409, code]);
    expect(await network.events()).toBe(before);
  };

  const order = (more: object = {}) => ({
    authority: 'cwc',
    authorityOrg: clerk.card.organisation,
    statute: 'JJ-37',
    kind: 'placement',
    from: network.now(-1),
    ...more,
  });
  /** An adult in police custody, and an order that places her; answers case and order. */
  const placed = async (): Promise<Readonly<{ caseId: string; orderId: string }>> => {
    const { id: caseId } = await records(ravi, '/cases', OPENING);
    const basis = { kind: 'statute', power: 'ITPA-15' };
    await records(ravi, `/cases/${caseId}/custody`, { custodian: ravi.card.organisation, basis, since: at() });
    const { id: orderId } = await records(clerk, `/cases/${caseId}/orders`, order());
    return { caseId, orderId };
  };
  const offerTo = (orgRef: string, orderId: string) => ({
    to: { kind: 'organisation', orgRef },
    basis: { kind: 'order', orderId },
    plannedAt: network.now(60),
    belongings: [],
  });

  it('nobody is sent off to a shelter whose licence will have ended when she arrives', async () => {
    const home = await network.organisation('shelter', 'Home with an ending licence (invented)');
    const licence = { kind: 'protective-home', genders: ['female'], ageBands: ['adult'], capacity: 9 };
    const times = { validFrom: network.now(-DAY), validTo: network.now(2 * DAY) };
    await network.administrator
      .post(`/organisations/${home}/licences`, { ...licence, ...times, licence: 'DL/ENDING-1' })
      .expect(201);
    const lata = await network.member(home, 'shelter-in-charge');
    const { caseId, orderId } = await placed();
    const { id } = await records(sunita, `/cases/${caseId}/handovers`, offerTo(home, orderId));
    const path = `/cases/${caseId}/handovers/${id}`;
    await records(lata, `${path}/acceptance`);
    const journey = { escortRef: ravi.card.userRef, womanOfficer: true };
    await refuses(sunita, `${path}/dispatch`, { ...journey, expectedAt: network.now(2 * DAY) }, 'placement.not-licensed');
    await records(sunita, `${path}/dispatch`, { ...journey, expectedAt: network.now(DAY) });
  });

  it('an order and a consent name only organisations that the directory knows', async () => {
    const { caseId } = await placed();
    await refuses(clerk, `/cases/${caseId}/orders`, order({ custodianOrg: randomUUID() }), 'order.custodian-not-registered');
    await records(clerk, `/cases/${caseId}/orders`, order({ custodianOrg: asha.card.organisation }));
    const consent = { purpose: 'medical', givenBy: 'self', language: 'hi', given: at() };
    const recipients = [asha.card.organisation, randomUUID()];
    await refuses(ravi, `/cases/${caseId}/consents`, { ...consent, recipients }, 'consent.recipient-not-registered');
    await records(ravi, `/cases/${caseId}/consents`, { ...consent, recipients: [asha.card.organisation] });
  });

  it('one person alone may bring an adult home: the receipt is hers and marked, and the paper of the family lets her confirm it after twelve hours', async () => {
    const { id: caseId } = await records(asha, '/cases', { ...OPENING, origin: 'walk-in' });
    const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [asha.card.organisation] };
    const { id: consentId } = await records(asha, `/cases/${caseId}/consents`, { ...consent, given: at() });
    const basis = { kind: 'consent', consentId };
    await records(asha, `/cases/${caseId}/custody`, { custodian: asha.card.organisation, basis, since: at() });
    const to = { kind: 'outside-party', outsideKind: 'relative' };
    const { id } = await records(asha, `/cases/${caseId}/handovers`, { ...offerTo('', ''), to, basis });
    const path = `/cases/${caseId}/handovers/${id}`;
    const alone = { escortRef: asha.card.userRef, womanOfficer: true, expectedAt: network.now(30) };
    await records(asha, `${path}/dispatch`, alone);
    const paper = { identityChecked: true, paperReceiptRef: randomUUID() };
    await records(asha, `${path}/receipt`, { received: at(), differences: [], ...paper });
    await refuses(asha, `${path}/confirmation`, {}, 'handover.not-yet-by-one-hand');
    network.advance(DAY / 2);
    await records(asha, `${path}/confirmation`);
    const steps = (await summaryOf(asha, caseId)).handovers[0]!.steps;
    const marked = steps.filter(({ deviations }) => deviations.includes('rule-2.both-halves-by-one-person'));
    expect(marked.map(({ step }) => step)).toEqual(['received', 'confirmed']);
  });

  it('a second organisation reports her missing as well: the later sight counts, and one finding ends the search of both', async () => {
    const { caseId, orderId } = await placed();
    await records(ravi, `/cases/${caseId}/handovers`, offerTo(asha.card.organisation, orderId));
    const path = `/cases/${caseId}/missing-reports`;
    const [first, second] = [network.now(-90), network.now(-60)];
    await records(ravi, path, { lastSeenAt: second });
    await records(asha, path, { lastSeenAt: first });
    await refuses(sunita, path, { lastSeenAt: second }, 'person.already-missing');
    expect(await summaryOf(asha, caseId)).toMatchObject({ missingSince: second });
    await records(asha, `/cases/${caseId}/found-reports`, { found: at() });
    expect(await summaryOf(asha, caseId)).not.toHaveProperty('missingSince');
  });
});
