import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EVENT_STORE, type EventStore } from '@setu/event-store';
import { Subscriptions } from '@setu/subscriptions';
import { Conversation, type Written } from '../testing/conversation.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const DAY = 24 * 60;

describe('The way home over HTTP', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let asha: HttpPerson;
  let divya: HttpPerson;
  let pooja: HttpPerson;
  let farida: HttpPerson;
  let lata: HttpPerson;
  let clerk: HttpPerson;
  let auditor: HttpPerson;
  let story: Conversation;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    story = new Conversation(network);
    const police = await network.organisation('police-unit', 'Unit of the way home (invented)');
    const home = await network.shelter('Home of the way home (invented)');
    const elsewhere = await network.organisation('ngo', 'Friends in another State (invented)');
    const other = await network.shelter('Other home of the way home (invented)');
    const committee = await network.organisation('cwc', 'Committee of the way home (invented)');
    ravi = await network.member(police, 'investigating-officer');
    asha = await network.member(home, 'shelter-in-charge');
    divya = await network.member(home, 'case-worker');
    pooja = await network.member(home, 'counsellor');
    farida = await network.member(elsewhere, 'outreach-worker');
    lata = await network.member(other, 'shelter-in-charge');
    clerk = await network.member(committee, 'clerk');
    auditor = await network.member(police, 'auditor');
  }, 120_000);
  afterAll(() => network.stop());

  const eventually = async (path: string, person: HttpPerson, holds: (body: never) => boolean): Promise<unknown> => {
    for (let tries = 0; tries < 60; tries++) {
      const { body } = await person.get(path).expect(200);
      if (holds(body as never)) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${path} never came to hold`);
  };

  const opening = { origin: 'walk-in', gender: 'female', sexualOffenceInformed: true, pocsoInformed: true };
  /** A child whom the committee placed in the home. */
  const childInHome = async (): Promise<string> => {
    const { id } = await story.records(asha, '/cases', { ...opening, apparentAgeBand: 'child' });
    const order = {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-37',
      kind: 'placement',
      from: network.now(-1),
    };
    const { id: orderId } = await story.records(clerk, `/cases/${id}/orders`, { ...order, custodianOrg: asha.card.organisation });
    const basis = { kind: 'order', orderId };
    await story.records(asha, `/cases/${id}/custody`, { custodian: asha.card.organisation, basis, since: story.at() });
    return id;
  };
  const restoration = () => ({
    authority: 'cwc',
    authorityOrg: clerk.card.organisation,
    statute: 'JJ-40',
    kind: 'restoration',
    from: network.now(-1),
  });
  const offerHome = (orderId: string, claimantRef?: string) => ({
    to: { kind: 'outside-party', outsideKind: 'parents', outsideParty: 'Her invented mother' },
    claimantRef,
    basis: { kind: 'order', orderId },
    plannedAt: network.now(60),
    belongings: [],
  });
  const handedHome = async (id: string, orderId: string, claimantRef: string): Promise<string> => {
    const { id: handoverId } = await story.records(asha, `/cases/${id}/handovers`, offerHome(orderId, claimantRef));
    const path = `/cases/${id}/handovers/${handoverId}`;
    await story.records(asha, `${path}/dispatch`, {
      escortRef: divya.card.userRef,
      womanOfficer: true,
      expectedAt: network.now(30),
    });
    const receipt = { received: story.at(), identityChecked: true, paperReceiptRef: randomUUID(), differences: [] };
    await story.records(pooja, `${path}/receipt`, receipt);
    await story.records(asha, `${path}/confirmation`);
    return handoverId;
  };
  const wishes = () => ({
    wish: 'return-to-parents',
    interpreter: true,
    heard: story.at(),
    note: 'Zubaida speaks of a blue door',
  });

  it('a child goes home only when all is in place; then her follow-up is scheduled, and a year later the case closes', async () => {
    const id = await childInHome();
    const path = `/cases/${id}`;
    await story.records(divya, `${path}/family-traces`, { traced: story.at(), relation: 'an aunt in Murshidabad' });
    const claimantRef = randomUUID();
    const claim = { claimantRef, relation: 'says to be her mother', received: story.at() };
    await story.records(divya, `${path}/claims`, claim);
    const { id: orderId } = await story.records(clerk, `${path}/orders`, restoration());
    await story.refuses(asha, `${path}/handovers`, offerHome(orderId, claimantRef), 409, 'reunification.home-not-verified');

    await story.refuses(farida, `${path}/home-verifications`, { toOrg: farida.card.organisation }, 404, 'not-found');
    const { id: verificationId } = await story.records(asha, `${path}/home-verifications`, {
      toOrg: farida.card.organisation,
      claimantRef,
    });
    const report = `${path}/home-verifications/${verificationId}/report`;
    const found = { outcome: 'suitable', visited: story.at(), report: 'a dry house behind the school' };
    await story.refuses(asha, report, found, 403, 'access.role-may-not');
    await farida.get(path).expect(403);
    const asked = (await farida.get(`${path}/reunification?after=${story.position}`).expect(200)).body as object;
    expect(asked).toMatchObject({
      openRedFlagCodes: ['claimed-custody-early'],
      verifications: [{ verificationId, counts: true }],
    });
    await story.records(farida, report, { ...found, clearedFlagCodes: ['claimed-custody-early'] });
    await story.refuses(farida, report, found, 409, 'home-verification.already-reported');
    await farida.get(`${path}/reunification`).expect(404);
    await story.refuses(asha, `${path}/handovers`, offerHome(orderId, claimantRef), 409, 'reunification.wishes-not-recorded');
    await story.records(divya, `${path}/wishes`, wishes());
    await story.refuses(asha, `${path}/handovers`, offerHome(orderId), 409, 'reunification.claimant-not-named');

    const { id: journeyId } = await story.records(divya, `${path}/journeys`, {
      purpose: 'reunification',
      mode: 'rail',
      escortRef: divya.card.userRef,
      womanOfficer: true,
      legs: 1,
      started: story.at(),
      expectedAt: network.now(600),
    });
    await story.records(divya, `${path}/journeys/${journeyId}/legs`, {
      leg: 1,
      mode: 'rail',
      arrived: story.at(),
      place: 'Howrah',
    });
    await story.records(divya, `${path}/journeys/${journeyId}/completion`, { mode: 'road', completed: story.at() });
    const handoverId = await handedHome(id, orderId, claimantRef);
    await story.refuses(
      asha,
      `${path}/custody/end`,
      { reasonCode: 'released', ended: story.at() },
      409,
      'custody.child-not-released',
    );
    const complete = { handoverId, with: 'parents', claimantIdChecked: true, completed: story.at() };
    await story.refuses(
      asha,
      `${path}/reunifications`,
      { ...complete, claimantIdChecked: false },
      409,
      'reunification.identity-not-checked',
    );
    const key = { 'idempotency-key': randomUUID() };
    const first = await asha.post(`${path}/reunifications`, complete, key).expect(201);
    expect((first.body as Written).events.map(({ type }) => type)).toEqual(['ReunificationCompleted', 'CustodyEnded']);
    const before = await network.events();
    const again = await asha.post(`${path}/reunifications`, complete, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await network.events()).toBeLessThanOrEqual(before + 1);

    const timeline = (await eventually(`${path}/timeline?after=${story.position}`, auditor, (entries: { type: string }[]) =>
      entries.some(({ type }) => type === 'FollowUpScheduled'),
    )) as { type: string; actor: object; data: { owner?: string; dueDates?: string[] } }[];
    const scheduled = timeline.find(({ type }) => type === 'FollowUpScheduled')!;
    expect(scheduled).toMatchObject({
      actor: { kind: 'process', process: 'schedule-follow-up' },
      data: { owner: asha.card.organisation },
    });
    const dueDates = scheduled.data.dueDates!;
    expect(dueDates).toHaveLength(5);

    const owed = (person: HttpPerson, more = '') => person.get(`/follow-ups?limit=200${more}`).expect(200);
    const dues = (await eventually('/follow-ups', asha, ({ total }: { total: number }) => total === 5)) as { items: object[] };
    expect(dues.items).toMatchObject(
      dueDates.map((dueAt) => ({ caseId: id, dueAt, ownerOrg: asha.card.organisation, standing: 'open' })),
    );
    expect((await owed(asha, `&dueBefore=${network.now(20 * DAY)}`)).body).toMatchObject({ total: 1 });
    const page = (await asha.get('/follow-ups?limit=2').expect(200)).body as { items: object[]; next: string };
    expect((await asha.get(`/follow-ups?limit=3&cursor=${page.next}`).expect(200)).body).toEqual({
      items: dues.items.slice(2),
      total: 5,
    });
    expect((await owed(lata)).body).toEqual({ items: [], total: 0 });
    expect((await owed(auditor)).body).toMatchObject({ total: 5 });
    await story.refuses(asha, `${path}/closing`, { reasonCode: 'reunified' }, 409, 'case.follow-up-open');
    network.advance(15 * DAY);
    await story.records(divya, `${path}/missed-follow-ups`, { dueAt: dueDates[0], reasonCode: 'place-not-reached' });
    await story.refuses(
      divya,
      `${path}/missed-follow-ups`,
      { dueAt: dueDates[1], reasonCode: 'no-staff' },
      409,
      'follow-up.not-due-yet',
    );
    network.advance(360 * DAY);
    for (const dueAt of dueDates.slice(1))
      await story.records(divya, `${path}/follow-ups`, { dueAt, contact: 'phone', outcome: 'safe', contacted: story.at() });
    await story.records(asha, `${path}/closing`, { reasonCode: 'reunified' });
    await story.refuses(
      asha,
      `${path}/consents`,
      { purpose: 'medical', givenBy: 'guardian', language: 'bn', recipients: [asha.card.organisation], given: story.at() },
      409,
      'case.closed',
    );
    const alert = await story.records(divya, `${path}/retrafficking-alerts`, {
      basisCode: 'missing-from-home',
      toOrg: ravi.card.organisation,
    });
    expect(alert.events.map(({ type }) => type)).toEqual(['RetraffickingAlertRaised']);
    await story.records(asha, `${path}/reopening`, { reasonCode: 're-trafficked' });

    const { body: way } = await asha.get(`${path}/reunification?after=${story.position}`).expect(200);
    expect(way).toMatchObject({
      wishes: { wish: 'return-to-parents', interpreter: true },
      openRedFlagCodes: [],
      reunification: {
        with: 'parents',
        claimantIdChecked: true,
        verification: 'suitable',
        handoverId,
        followUp: 'required',
        policyVersion: 1,
      },
      traced: [{ relation: { sealed: 'family' } }],
      claims: [{ claimantRef, redFlagCodes: ['claimed-custody-early'] }],
      verifications: [
        { verificationId, outcome: 'suitable', clearedFlagCodes: ['claimed-custody-early'], report: { sealed: 'family' } },
      ],
      journeys: [{ journeyId, legs: [{ leg: 1, place: { sealed: 'family' } }] }],
      followUps: [
        { standing: 'missed', missedReason: 'place-not-reached' },
        ...dueDates.slice(1).map((dueAt) => ({ dueAt, standing: 'recorded', outcome: 'safe' })),
      ],
      alerts: [{ basisCode: 'missing-from-home', toOrg: ravi.card.organisation }],
    });
    for (const word of ['Murshidabad', 'blue door', 'dry house', 'Howrah']) expect(JSON.stringify(way)).not.toContain(word);
    await lata.get(`${path}/reunification`).expect(404);
    await farida.get(`${path}/reunification`).expect(404);
    const { body: odd } = await asha.get(`${path}/irregularities?after=${story.position}`).expect(200);
    expect(odd).toMatchObject({
      items: [{ type: 'RetraffickingAlertRaised', deviations: ['rule-11.after-closing'], caseId: id }],
      total: 1,
    });
    expect((await lata.get(`/irregularities?after=${story.position}`).expect(200)).body).toEqual({ items: [], total: 0 });
  }, 120_000);

  it('an order of the authority overrules what was found, with reasons; a refusal names another plan', async () => {
    const id = await childInHome();
    const path = `/cases/${id}`;
    const claimantRef = randomUUID();
    const toOrg = farida.card.organisation;
    await story.refuses(asha, `${path}/home-verifications`, { toOrg }, 409, 'home-verification.claimant-not-named');
    const { id: verificationId } = await story.records(asha, `${path}/home-verifications`, { toOrg, claimantRef });
    await story.records(farida, `${path}/home-verifications/${verificationId}/report`, {
      outcome: 'unsuitable',
      redFlagCodes: ['family-implicated'],
      visited: story.at(),
    });
    await story.records(divya, `${path}/wishes`, wishes());
    await story.records(clerk, `${path}/restoration-refusals`, {
      authority: 'cwc',
      reasonCode: 'home-unsuitable',
      alternativePlanCode: 'group-home',
      alternativePlan: 'a place in a group home',
      refused: story.at(),
    });
    const overrules = {
      homeVerification: true,
      redFlagCodes: ['family-implicated'],
      reasonCode: 'supervision-ordered',
      note: 'weekly visits',
    };
    await story.refuses(
      clerk,
      `${path}/orders`,
      { ...restoration(), kind: 'release', overrules },
      409,
      'order.only-restoration-overrules',
    );
    const { id: orderId } = await story.records(clerk, `${path}/orders`, { ...restoration(), overrules });
    const handoverId = await handedHome(id, orderId, claimantRef);
    await story.records(asha, `${path}/reunifications`, {
      handoverId,
      with: 'parents',
      claimantIdChecked: true,
      completed: story.at(),
    });
  });

  it('nothing delays an adult who may decide for herself, and nobody follows her up unasked', async () => {
    const { id } = await story.records(divya, '/cases', { ...opening, apparentAgeBand: 'adult' });
    const path = `/cases/${id}`;
    const consent = {
      purpose: 'accommodation',
      givenBy: 'self',
      language: 'hi',
      recipients: [asha.card.organisation],
      given: story.at(),
    };
    const { id: consentId } = await story.records(divya, `${path}/consents`, consent);
    await story.records(asha, `${path}/custody`, {
      custodian: asha.card.organisation,
      basis: { kind: 'consent', consentId },
      since: story.at(),
    });
    await story.records(divya, `${path}/home-verification-decline`, { declined: story.at() });
    await story.refuses(
      asha,
      `${path}/home-verifications`,
      { toOrg: farida.card.organisation },
      409,
      'home-verification.declined-by-her',
    );
    await story.records(divya, `${path}/wishes`, { ...wishes(), wish: 'live-independently' });
    await story.records(asha, `${path}/reunifications`, { with: 'self', claimantIdChecked: false, completed: story.at() });
    await story.records(asha, `${path}/closing`, { reasonCode: 'reunified' });
  });

  it('a wrong entry is corrected by a new one; who was responsible never is', async () => {
    const { id, events: opened } = await story.records(asha, '/cases', { ...opening, apparentAgeBand: 'adult' });
    const path = `/cases/${id}/corrections`;
    const correction = {
      correctsEventId: opened[0]!.eventId,
      reasonCode: 'typing-mistake',
      patch: { origin: 'helpline' },
      note: 'misread',
    };
    await story.refuses(lata, path, correction, 404, 'not-found');
    await story.refuses(auditor, path, correction, 404, 'not-found');
    const { events } = await story.records(divya, path, correction);
    expect(events.map(({ type }) => type)).toEqual(['RecordCorrected']);
    await story.refuses(divya, path, correction, 409, 'correction.changes-nothing');
    await story.refuses(divya, path, { ...correction, patch: { until: network.now() } }, 409, 'correction.not-of-this-field');
    await story.refuses(divya, path, { ...correction, patch: { openedByOrg: asha.card.organisation } }, 422, 'body.invalid');
    const { body: corrections } = await divya.get(`/irregularities?kind=correction&after=${story.position}`).expect(200);
    expect(corrections).toMatchObject({ items: [{ caseId: id, type: 'RecordCorrected', corrects: 0 }], total: 1 });
    await story.records(divya, `/cases/${id}/delay-reasons`, { clockId: randomUUID(), reasonCode: 'no-vehicle' });
  });

  it('the history is whole, page by page; state and comparison answer for an instant of either clock', async () => {
    const { id, events: opened } = await story.records(divya, '/cases', { ...opening, apparentAgeBand: 'adult' });
    const path = `/cases/${id}`;
    const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [asha.card.organisation] };
    const { id: consentId } = await story.records(divya, `${path}/consents`, {
      ...consent,
      given: story.at(-120),
      witness: 'Zubaida',
    });
    const before = network.now();
    network.advance(10);
    const since = { ...story.at(-60), lateReason: 'paper-record' };
    const basis = { kind: 'consent', consentId };
    await story.records(asha, `${path}/custody`, { custodian: asha.card.organisation, basis, since });
    await story.records(divya, `${path}/corrections`, {
      correctsEventId: opened[0]!.eventId,
      reasonCode: 'typing-mistake',
      patch: { origin: 'helpline' },
    });

    type Page = Readonly<{ items: { revision: number; type: string; correctedBy: number[] }[]; total: number; next?: string }>;
    const pages: Page['items'] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&cursor=${next}`;
      const page = (await asha.get(`${path}/history?limit=1${cursor}`).expect(200)).body as Page;
      expect(page.total).toBe(4);
      pages.push(...page.items);
      next = page.next;
    } while (next !== undefined);
    expect(pages.map(({ type }) => type)).toEqual(['CaseOpened', 'ConsentGiven', 'CustodyOpened', 'RecordCorrected']);
    expect(pages[0]).toMatchObject({ correctedBy: [3], data: { origin: 'walk-in' } });
    expect(JSON.stringify(pages)).not.toContain('Zubaida');
    await asha.get(`${path}/history?cursor=${Buffer.from('{}').toString('base64url')}`).expect(422);

    const state = async (clock: string, asOf: string) =>
      (await asha.get(`${path}/state?clock=${clock}&asOf=${asOf}`).expect(200)).body as { standing: object; entries: object[] };
    const held = { responsibility: { held: true, responsible: { orgRef: asha.card.organisation } } };
    expect(await state('recorded', before)).toMatchObject({ standing: { opened: true, responsibility: { held: false } } });
    expect(await state('occurred', before)).toMatchObject({ standing: held });
    expect((await state('recorded', network.now())).entries).toHaveLength(4);
    const { body } = await auditor.get(`${path}/comparison?from=${before}`).expect(200);
    expect(body).toMatchObject({ entries: [{ type: 'CustodyOpened', late: true }, { type: 'RecordCorrected' }] });
    expect((body as { changes: { path: string }[] }).changes).toContainEqual({
      path: '/responsibility/held',
      from: false,
      to: true,
    });
    for (const read of ['history', 'state', `comparison?from=${before}`]) await lata.get(`${path}/${read}`).expect(404);
    await asha.get(`${path}/state?clock=yesterday`).expect(422);
    await asha.get(`${path}/comparison`).expect(422);
  });

  it('what the view shows is row for row what a rebuild gives', async () => {
    const subscriptions = network.worker.get(Subscriptions);
    await subscriptions.waitFor('way-home', (await network.api.get<EventStore>(EVENT_STORE).head())!);
    const { outcome, differences } = await subscriptions.rebuild('way-home');
    expect([outcome, differences.filter(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt > 0)]).toEqual(['same', []]);
  });

  it('leaves no personal word in the log', () => {
    for (const word of ['Murshidabad', 'blue door', 'dry house', 'Howrah', 'group home', 'weekly visits', 'misread', 'mother'])
      expect([word, network.logged.includes(word)]).toEqual([word, false]);
  });
});
