import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Conversation } from '../testing/conversation.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

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
  let story: Conversation;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    story = new Conversation(network);
    const police = await network.organisation('police-unit', 'Unit of what happened (invented)');
    ravi = await network.member(police, 'investigating-officer');
    sunita = await network.member(police, 'duty-officer');
    asha = await network.member(await network.shelter('Home of what happened (invented)'), 'shelter-in-charge');
    clerk = await network.member(await network.organisation('cwc', 'Committee of what happened (invented)'), 'clerk');
  }, 120_000);
  afterAll(() => network.stop());

  const summaryOf = async (person: HttpPerson, caseId: string): Promise<Summary> =>
    (await person.get(`/cases/${caseId}?after=${story.position}`).expect(200)).body as Summary;

  const lineOf = async (caseId: string): Promise<object | undefined> => {
    const { lines } = await story.reads<{ lines: { caseId: string }[] }>(ravi, '/custody-board?limit=200');
    return lines.find((line) => line.caseId === caseId);
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
    const { id: caseId } = await story.records(ravi, '/cases', OPENING);
    const basis = { kind: 'statute', power: 'ITPA-15' };
    await story.records(ravi, `/cases/${caseId}/custody`, { custodian: ravi.card.organisation, basis, since: story.at() });
    const { id: orderId } = await story.records(clerk, `/cases/${caseId}/orders`, order());
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
    const { id } = await story.records(sunita, `/cases/${caseId}/handovers`, offerTo(home, orderId));
    const path = `/cases/${caseId}/handovers/${id}`;
    await story.records(lata, `${path}/acceptance`);
    const journey = { escortRef: ravi.card.userRef, womanOfficer: true };
    await story.refuses(
      sunita,
      `${path}/dispatch`,
      { ...journey, expectedAt: network.now(2 * DAY) },
      409,
      'placement.not-licensed',
    );
    await story.records(sunita, `${path}/dispatch`, { ...journey, expectedAt: network.now(DAY) });
  });

  it('an order and a consent name only organisations that the directory knows', async () => {
    const { caseId } = await placed();
    await story.refuses(
      clerk,
      `/cases/${caseId}/orders`,
      order({ custodianOrg: randomUUID() }),
      409,
      'order.custodian-not-registered',
    );
    await story.records(clerk, `/cases/${caseId}/orders`, order({ custodianOrg: asha.card.organisation }));
    const consent = { purpose: 'medical', givenBy: 'self', language: 'hi', given: story.at() };
    const recipients = [asha.card.organisation, randomUUID()];
    await story.refuses(ravi, `/cases/${caseId}/consents`, { ...consent, recipients }, 409, 'consent.recipient-not-registered');
    await story.records(ravi, `/cases/${caseId}/consents`, { ...consent, recipients: [asha.card.organisation] });
  });

  it('one person alone may bring an adult home: the receipt is hers and marked, and the paper of the family lets her confirm it after twelve hours', async () => {
    const { id: caseId } = await story.records(asha, '/cases', { ...OPENING, origin: 'walk-in' });
    const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [asha.card.organisation] };
    const { id: consentId } = await story.records(asha, `/cases/${caseId}/consents`, { ...consent, given: story.at() });
    const basis = { kind: 'consent', consentId };
    await story.records(asha, `/cases/${caseId}/custody`, { custodian: asha.card.organisation, basis, since: story.at() });
    const to = { kind: 'outside-party', outsideKind: 'relative' };
    const { id } = await story.records(asha, `/cases/${caseId}/handovers`, { ...offerTo('', ''), to, basis });
    const path = `/cases/${caseId}/handovers/${id}`;
    const alone = { escortRef: asha.card.userRef, womanOfficer: true, expectedAt: network.now(30) };
    await story.records(asha, `${path}/dispatch`, alone);
    const paper = { identityChecked: true, paperReceiptRef: randomUUID() };
    await story.records(asha, `${path}/receipt`, { received: story.at(), differences: [], ...paper });
    await story.refuses(asha, `${path}/confirmation`, {}, 409, 'handover.not-yet-by-one-hand');
    network.advance(DAY / 2);
    await story.records(asha, `${path}/confirmation`);
    const steps = (await summaryOf(asha, caseId)).handovers[0]!.steps;
    const marked = steps.filter(({ deviations }) => deviations.includes('rule-2.both-halves-by-one-person'));
    expect(marked.map(({ step }) => step)).toEqual(['received', 'confirmed']);
  });

  it('her death is recorded from whoever learns of it, also after custody, and the board says so until the custodian ends it', async () => {
    const { caseId, orderId } = await placed();
    await story.records(ravi, `/cases/${caseId}/handovers`, offerTo(asha.card.organisation, orderId));
    network.advance(60);
    const path = `/cases/${caseId}/death-reports`;
    const died = story.at(-20);
    const key = { 'idempotency-key': randomUUID() };
    const first = await asha.post(path, { died, note: 'told by a neighbour (invented)' }, key);
    const events = await network.events();
    const again = await asha.post(path, { died, note: 'told by a neighbour (invented)' }, key);
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(await network.events()).toBe(events);
    story.position = String(first.headers['setu-position']);
    const custodian = { org: ravi.card.organisation };
    expect(await lineOf(caseId)).toMatchObject({ custody: 'held', custodian, wrong: ['death-reported'] });
    expect(await summaryOf(ravi, caseId)).toMatchObject({ diedAt: died.occurredAt.at, custody: 'held' });
    await story.refuses(asha, path, { died }, 409, 'death.already-reported');
    const stranger = await network.member(await network.organisation('ngo', 'Strange NGO (invented)'), 'case-worker');
    expect((await stranger.post(path, { died })).status).toBe(404);
    const auditor = await network.member(ravi.card.organisation, 'auditor');
    expect((await auditor.post(path, { died })).status).toBe(403);

    await story.records(ravi, `/cases/${caseId}/custody/end`, { reasonCode: 'deceased', ended: died });
    expect(await lineOf(caseId)).toMatchObject({ custody: 'ended', wrong: [] });
    await story.records(clerk, path, { died });
    expect(await summaryOf(ravi, caseId)).toMatchObject({ custody: 'ended', endReason: 'deceased' });
  });

  it('a second organisation reports her missing as well: the later sight counts, and one finding ends the search of both', async () => {
    const { caseId, orderId } = await placed();
    await story.records(ravi, `/cases/${caseId}/handovers`, offerTo(asha.card.organisation, orderId));
    const path = `/cases/${caseId}/missing-reports`;
    const [first, second] = [network.now(-90), network.now(-60)];
    await story.records(ravi, path, { lastSeenAt: second });
    await story.records(asha, path, { lastSeenAt: first });
    await story.refuses(sunita, path, { lastSeenAt: second }, 409, 'person.already-missing');
    expect(await summaryOf(asha, caseId)).toMatchObject({ missingSince: second });
    await story.records(asha, `/cases/${caseId}/found-reports`, { found: story.at() });
    expect(await summaryOf(asha, caseId)).not.toHaveProperty('missingSince');
  });

  it('custody that is recorded late, of a time for which the record names another, stands beside it and moves nothing', async () => {
    const { caseId, orderId } = await placed();
    const { id } = await story.records(ravi, `/cases/${caseId}/handovers`, offerTo(asha.card.organisation, orderId));
    await story.records(asha, `/cases/${caseId}/handovers/${id}/acceptance`);
    network.advance(60);
    const basis = { kind: 'order', orderId };
    const since = story.at(-30);
    const claim = { custodian: asha.card.organisation, basis, since };
    await story.refuses(asha, `/cases/${caseId}/custody`, claim, 409, 'custody.already-held');
    const late = { ...claim, since: { ...since, lateReason: 'paper-record' } };
    const { events } = await story.records(asha, `/cases/${caseId}/custody`, late);
    expect(events.map(({ type }) => type)).toEqual(['CustodyRecordedLate']);
    await story.refuses(asha, `/cases/${caseId}/custody`, late, 409, 'custody.late-already-recorded');
    const from = since.occurredAt.at;
    const org = asha.card.organisation;
    expect(await lineOf(caseId)).toMatchObject({ custodian: { org: ravi.card.organisation }, wrong: ['conflicting-times'] });
    expect(await summaryOf(ravi, caseId)).toMatchObject({
      custodian: { org: ravi.card.organisation },
      lateCustodies: [{ custodian: org, since: from, basis: { kind: 'order', ref: orderId } }],
    });
    const { body } = await ravi.get(`/cases/${caseId}/custody-ledger?after=${story.position}`).expect(200);
    expect(body).toMatchObject({
      entries: [{ custodian: { org: ravi.card.organisation }, conflicting: false }],
      recordedLate: [{ custodian: { org }, from, begunBy: 'recorded-late', conflicting: true, grounds: [{ ref: orderId }] }],
    });
  });
});
