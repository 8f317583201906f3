import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { VIEWS } from '@setu/composition';
import { EVENT_STORE, type EventStore } from '@setu/event-store';
import { Subscriptions } from '@setu/subscriptions';
import { everythingWritten } from '../testing/everything-written.js';
import { Conversation } from '../testing/conversation.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Line = Readonly<{
  caseId: string;
  custodian?: { org: string };
  footing?: string;
  handover?: Record<string, unknown>;
  wrong: string[];
  since?: string;
}>;
type Entry = Readonly<{
  from: string;
  until?: string;
  custodian: { kind: string; org?: string };
  grounds: unknown[];
  signatures?: Record<string, unknown>;
}>;

describe('A handover over HTTP', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let sunita: HttpPerson;
  let chief: HttpPerson;
  let asha: HttpPerson;
  let divya: HttpPerson;
  let lata: HttpPerson;
  let clerk: HttpPerson;
  let auditor: HttpPerson;
  let story: Conversation;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    story = new Conversation(network);
    const range = await network.organisation('police-unit', 'Range of the tests (invented)');
    const police = await network.organisation('police-unit', 'Unit of the tests (invented)', range);
    const home = await network.shelter('Home of the tests (invented)');
    const other = await network.shelter('Other home of the tests (invented)');
    const committee = await network.organisation('cwc', 'Committee of the tests (invented)');
    ravi = await network.member(police, 'investigating-officer');
    sunita = await network.member(police, 'duty-officer');
    chief = await network.member(range, 'coordinator');
    asha = await network.member(home, 'shelter-in-charge');
    divya = await network.member(home, 'case-worker');
    lata = await network.member(other, 'shelter-in-charge');
    clerk = await network.member(committee, 'clerk');
    auditor = await network.member(police, 'auditor');
  }, 120_000);
  afterAll(() => network.stop());

  const lineFor = async (person: HttpPerson, caseId: string): Promise<Line | undefined> => {
    const { body } = await person.get(`/custody-board?limit=200&after=${story.position}`).expect(200);
    return (body as { lines: Line[] }).lines.find((line) => line.caseId === caseId);
  };
  const ledgerOf = async (caseId: string): Promise<{ entries: Entry[]; unconfirmed: object[] }> =>
    (await auditor.get(`/cases/${caseId}/custody-ledger?after=${story.position}`).expect(200)).body as {
      entries: Entry[];
      unconfirmed: object[];
    };

  /** A case under an order that places her; answers case and order. */
  const placed = async (apparentAgeBand: string): Promise<Readonly<{ caseId: string; orderId: string }>> => {
    const { id: caseId } = await story.records(ravi, '/cases', {
      origin: 'operation',
      gender: 'female',
      apparentAgeBand,
      sexualOffenceInformed: true,
      pocsoInformed: true,
    });
    await story.records(ravi, `/cases/${caseId}/custody`, {
      custodian: ravi.card.organisation,
      basis: { kind: 'statute', power: 'ITPA-15' },
      since: story.at(),
    });
    await story.records(ravi, `/cases/${caseId}/productions`, {
      before: 'cwc',
      mode: 'in-person',
      produced: story.at(),
      journeyMinutes: 40,
    });
    const order = {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-37',
      from: network.now(-1),
      until: network.now(60 * 24 * 30),
    };
    await story.records(clerk, `/cases/${caseId}/orders`, { ...order, kind: 'custody', custodianOrg: ravi.card.organisation });
    const { id: orderId } = await story.records(clerk, `/cases/${caseId}/orders`, { ...order, kind: 'placement' });
    return { caseId, orderId };
  };
  const offerTo = (receiver: HttpPerson, orderId: string, more: object = {}) => ({
    to: { kind: 'organisation', orgRef: receiver.card.organisation },
    basis: { kind: 'order', orderId },
    plannedAt: network.now(60),
    belongings: [{ code: 'jewellery', count: 2, description: 'two bangles' }],
    ...more,
  });

  it('goes from offer to confirmation; board, ledger and timeline tell it, and responsibility counts from the receipt', async () => {
    const { caseId, orderId } = await placed('child');
    const { id: handoverId, events } = await story.records(sunita, `/cases/${caseId}/handovers`, offerTo(asha, orderId));
    expect(events.map(({ type }) => type)).toEqual(['HandoverOffered']);
    const path = `/cases/${caseId}/handovers/${handoverId}`;
    expect(await lineFor(asha, caseId)).toMatchObject({
      custodian: { org: ravi.card.organisation },
      handover: { stage: 'offered' },
      wrong: [],
    });
    expect(await lineFor(lata, caseId)).toBeUndefined();

    await story.records(asha, `${path}/acceptance`);
    await story.records(ravi, `${path}/dispatch`, {
      escortRef: ravi.card.userRef,
      womanOfficer: true,
      expectedAt: network.now(30),
    });
    await story.refuses(lata, `${path}/receipt`, { received: story.at(), differences: [] }, 404, 'not-found');
    await story.refuses(
      sunita,
      `${path}/receipt`,
      { received: story.at(), differences: [] },
      409,
      'handover.not-addressed-to-you',
    );
    network.advance(90);
    expect(await lineFor(sunita, caseId)).toMatchObject({ wrong: ['overdue'] });
    const received = story.at(-5);
    await story.records(divya, `${path}/receipt`, {
      received,
      condition: 'calm',
      differences: [{ code: 'jewellery', found: 1 }],
    });
    expect(await lineFor(chief, caseId)).toBeUndefined();
    expect(await lineFor(sunita, caseId)).toMatchObject({
      custodian: { org: ravi.card.organisation },
      handover: { stage: 'received', receivedAt: received.occurredAt.at },
      wrong: ['unconfirmed'],
    });
    expect(await ledgerOf(caseId)).toMatchObject({
      entries: [{ custodian: { org: ravi.card.organisation } }],
      unconfirmed: [{ handoverId }],
    });

    await story.refuses(chief, `${path}/confirmation`, {}, 409, 'handover.not-yet-for-the-superior');
    const { id: disputeId } = await story.records(asha, `${path}/disputes`, { matterCode: 'belongings' });
    expect(await lineFor(chief, caseId)).toBeUndefined();
    network.advance(61);
    expect(await lineFor(chief, caseId)).toMatchObject({
      custodian: { org: ravi.card.organisation },
      handover: { handoverId, stage: 'received' },
    });
    const { events: confirmed } = await story.records(chief, `${path}/confirmation`);
    expect(confirmed.map(({ type }) => type)).toEqual(['HandoverConfirmedForGiver', 'CustodyTransferred']);
    expect(await lineFor(chief, caseId)).toBeUndefined();
    expect(await lineFor(asha, caseId)).toMatchObject({
      custodian: { org: asha.card.organisation },
      since: received.occurredAt.at,
      wrong: ['disputed'],
    });
    const { entries } = await ledgerOf(caseId);
    expect(entries).toMatchObject([
      { custodian: { org: ravi.card.organisation }, until: received.occurredAt.at },
      {
        from: received.occurredAt.at,
        custodian: { org: asha.card.organisation },
        signatures: { receiverRef: divya.card.userRef, confirmedBy: chief.card.userRef, confirmedForGiverGround: 'superior' },
      },
    ]);
    await story.refuses(
      sunita,
      `/cases/${caseId}/disputes/${disputeId}/resolution`,
      { outcomeCode: 'agreed' },
      409,
      'dispute.not-yours-to-close',
    );
    await story.records(sunita, `/cases/${caseId}/disputes/${disputeId}/resolution`, { outcomeCode: 'conceded' });
    expect(await lineFor(asha, caseId)).toMatchObject({ wrong: [] });

    const { body: timeline } = await auditor.get(`/cases/${caseId}/timeline?after=${story.position}`).expect(200);
    const types = (timeline as { type: string }[]).map(({ type }) => type);
    expect(types.slice(0, 4)).toEqual(['CaseOpened', 'CustodyOpened', 'PersonProduced', 'BasisQuestioned']);
    expect(JSON.stringify(timeline)).not.toContain('bangles');
    const { body: summary } = await divya.get(`/cases/${caseId}`).expect(200);
    expect(summary).toMatchObject({
      custodian: { org: asha.card.organisation },
      handovers: [{ handoverId, stage: 'completed', differences: [{ code: 'jewellery', found: 1 }] }],
      disputes: [{ outcome: 'conceded' }],
    });
    const { body: receipt } = await divya.get(`/cases/${caseId}/events/0/receipt`).expect(200);
    expect(receipt).toMatchObject({ revision: 0, prev: null, published: false });
  });

  it('is accepted by telephone when the giver records what it heard; a superseded receiver is shut out', async () => {
    const { caseId, orderId } = await placed('doubtful');
    const { id: first } = await story.records(sunita, `/cases/${caseId}/handovers`, offerTo(lata, orderId));
    expect(await lineFor(lata, caseId)).toBeDefined();
    await story.refuses(sunita, `/cases/${caseId}/handovers`, offerTo(asha, orderId), 409, 'handover.already-in-flight');
    const { id: second } = await story.records(
      sunita,
      `/cases/${caseId}/handovers`,
      offerTo(asha, orderId, { supersedes: first }),
    );
    await story.refuses(lata, `/cases/${caseId}/handovers/${first}/acceptance`, {}, 404, 'not-found');
    expect(await lineFor(lata, caseId)).toBeUndefined();
    await lata.get(`/cases/${caseId}`).expect(404);
    const heard = (party: string) => ({ spokenFor: { party, heard: 'phone' } });
    await story.refuses(
      sunita,
      `/cases/${caseId}/handovers/${second}/acceptance`,
      heard(lata.card.organisation),
      409,
      'handover.spoken-for-another',
    );
    await story.records(sunita, `/cases/${caseId}/handovers/${second}/acceptance`, heard(asha.card.organisation));
    const { body } = await auditor.get(`/cases/${caseId}/timeline?after=${story.position}`).expect(200);
    expect((body as Record<string, unknown>[]).at(-1)).toMatchObject({
      type: 'HandoverAccepted',
      onBehalfOf: { party: asha.card.organisation, heard: 'phone' },
    });
  });

  it('goes to a party outside the network with a paper, and the giver keeps its record', async () => {
    const { caseId } = await placed('adult');
    const order = {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-40',
      kind: 'restoration',
      from: network.now(-1),
    };
    const { id: orderId } = await story.records(clerk, `/cases/${caseId}/orders`, order);
    const to = { kind: 'outside-party', outsideKind: 'parents', outsideParty: 'Her invented mother' };
    const { id: handoverId } = await story.records(sunita, `/cases/${caseId}/handovers`, { ...offerTo(asha, orderId), to });
    const path = `/cases/${caseId}/handovers/${handoverId}`;
    await story.records(sunita, `${path}/acceptance`, { spokenFor: { party: handoverId, heard: 'in-person' } });
    await story.records(sunita, `${path}/dispatch`, {
      escortRef: ravi.card.userRef,
      womanOfficer: false,
      expectedAt: network.now(30),
    });
    const receipt = { received: story.at(), identityChecked: true, differences: [] };
    await story.refuses(sunita, `${path}/receipt`, receipt, 409, 'handover.one-person-signs-one-half');
    await story.records(ravi, `${path}/receipt`, {
      received: story.at(),
      identityChecked: true,
      paperReceiptRef: randomUUID(),
      differences: [],
    });
    const { body } = await auditor.get(`/cases/${caseId}?after=${story.position}`).expect(200);
    expect(body).toMatchObject({ handovers: [{ outsideKind: 'parents', recordedAs: 'escort', singleSigned: true }] });
    expect(JSON.stringify(body)).not.toContain('mother');
  });

  it('an escort of another organisation records the receipt by a party outside the network, and learns nothing else', async () => {
    const { caseId } = await placed('adult');
    const order = { authority: 'cwc', authorityOrg: clerk.card.organisation, statute: 'JJ-40', kind: 'restoration' };
    const { id: orderId } = await story.records(clerk, `/cases/${caseId}/orders`, { ...order, from: network.now(-1) });
    const to = { kind: 'outside-party', outsideKind: 'relative' };
    const { id: handoverId } = await story.records(sunita, `/cases/${caseId}/handovers`, { ...offerTo(asha, orderId), to });
    const path = `/cases/${caseId}/handovers/${handoverId}`;
    const sendOff = { womanOfficer: true, expectedAt: network.now(30) };
    await story.refuses(sunita, `${path}/dispatch`, { ...sendOff, escortRef: randomUUID() }, 409, 'handover.escort-not-a-member');
    const receipt = { received: story.at(), identityChecked: true, differences: [] };
    await story.refuses(lata, `${path}/receipt`, receipt, 404, 'not-found');
    await story.records(sunita, `${path}/dispatch`, { ...sendOff, escortRef: lata.card.userRef });
    await lata.get(`/cases/${caseId}`).expect(404);
    await story.refuses(lata, `${path}/confirmation`, {}, 404, 'not-found');
    const { events } = await story.records(lata, `${path}/receipt`, { ...receipt, received: story.at() });
    expect(events.map(({ type }) => type)).toEqual(['HandoverReceived']);
    await lata.get(`/cases/${caseId}`).expect(404);
  });

  it('the named receiver records that she came although the handover had been cancelled', async () => {
    const { caseId, orderId } = await placed('adult');
    const { id } = await story.records(sunita, `/cases/${caseId}/handovers`, offerTo(asha, orderId));
    const path = `/cases/${caseId}/handovers/${id}`;
    await story.records(asha, `${path}/acceptance`);
    await story.records(sunita, `${path}/cancellation`, { reasonCode: 'plan-changed' });
    await asha.get(`/cases/${caseId}`).expect(404);
    await story.refuses(lata, `${path}/receipt`, { received: story.at(), differences: [] }, 404, 'not-found');
    const { events } = await story.records(asha, `${path}/receipt`, { received: story.at(), differences: [] });
    expect(events.map(({ type }) => type)).toEqual(['HandoverReopened', 'HandoverReceived']);
    expect(await lineFor(asha, caseId)).toMatchObject({
      custodian: { org: ravi.card.organisation },
      handover: { handoverId: id, stage: 'received', toOrg: asha.card.organisation },
      wrong: expect.arrayContaining(['unconfirmed']),
    });
    await story.records(ravi, `${path}/confirmation`);
    expect(await lineFor(asha, caseId)).toMatchObject({ custodian: { org: asha.card.organisation } });
  });

  it('never holds an adult who leaves by her own choice: custody ends, and a handover in flight with it', async () => {
    const { id: caseId } = await story.records(divya, '/cases', {
      origin: 'walk-in',
      gender: 'female',
      apparentAgeBand: 'adult',
      sexualOffenceInformed: true,
      pocsoInformed: false,
    });
    const consent = {
      purpose: 'accommodation',
      givenBy: 'self',
      language: 'hi',
      recipients: [asha.card.organisation, lata.card.organisation],
      given: story.at(),
      witness: 'Zubaida',
    };
    const { id: consentId } = await story.records(divya, `/cases/${caseId}/consents`, consent);
    const basis = { kind: 'consent', consentId };
    await story.records(asha, `/cases/${caseId}/custody`, { custodian: asha.card.organisation, basis, since: story.at() });
    const { id: handoverId } = await story.records(asha, `/cases/${caseId}/handovers`, { ...offerTo(lata, consentId), basis });
    await story.records(lata, `/cases/${caseId}/handovers/${handoverId}/acceptance`);
    const { events } = await story.records(divya, `/cases/${caseId}/departure`);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['HandoverCancelled', 'CustodyEnded']));
    expect(await ledgerOf(caseId)).toMatchObject({
      entries: [{ custodian: { org: asha.card.organisation }, endReason: 'left-by-choice' }, { custodian: { kind: 'nobody' } }],
    });
  });

  it('two who act at once: one is recorded, the other is told', async () => {
    const { caseId, orderId } = await placed('child');
    const { id } = await story.records(sunita, `/cases/${caseId}/handovers`, offerTo(asha, orderId));
    const path = `/cases/${caseId}/handovers/${id}/acceptance`;
    const both = await Promise.all([asha.post(path, {}), divya.post(path, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const key = { 'idempotency-key': randomUUID() };
    const same = await Promise.all(
      Array.from({ length: 8 }, () => ravi.post(`/cases/${caseId}/identity`, { name: 'once' }, key)),
    );
    expect(new Set(same.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { body } = await auditor
      .get(`/cases/${caseId}/timeline?after=${String(same[0]!.headers['setu-position'])}`)
      .expect(200);
    expect((body as { type: string }[]).filter(({ type }) => type === 'IdentityRecorded')).toHaveLength(1);
  });

  it('a tip is acknowledged by the unit that it went to; its source stays sealed', async () => {
    const { id } = await story.records(lata, '/tips', {
      receivingOrg: sunita.card.organisation,
      narrative: 'a locked door',
      source: 'a neighbour',
    });
    await story.refuses(asha, `/tips/${id}/acknowledgement`, {}, 404, 'not-found');
    await story.records(sunita, `/tips/${id}/acknowledgement`);
    const { body } = await lata.get(`/tips/${id}?after=${story.position}`).expect(200);
    expect(body).toMatchObject({
      narrative: { sealed: 'operational' },
      source: { sealed: 'source' },
      acknowledgement: { by: sunita.card.userRef },
    });
    expect(JSON.stringify(body)).not.toMatch(/locked|neighbour/);
    await asha.get(`/tips/${id}`).expect(404);
  });

  it('every view that was folded live is row for row what a rebuild gives', async () => {
    const subscriptions = network.worker.get(Subscriptions);
    for (const { name } of VIEWS) {
      await subscriptions.waitFor(name, (await network.api.get<EventStore>(EVENT_STORE).head())!);
      const { outcome, differences } = await subscriptions.rebuild(name);
      expect([name, outcome, differences.filter(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt > 0)]).toEqual([
        name,
        'same',
        [],
      ]);
    }
  });

  it('what a list shows, a single decision permits, and for all but the superior of a giver, whose hour has not come, the other way round too', async () => {
    const everybody = [ravi, sunita, chief, asha, divya, lata, clerk];
    const { body } = await auditor.get(`/custody-board?limit=200`).expect(200);
    const all = (body as { lines: Line[] }).lines.map(({ caseId }) => caseId);
    for (const person of everybody)
      for (const caseId of all) {
        const listed = (await lineFor(person, caseId)) !== undefined;
        const { status } = await person.get(`/cases/${caseId}`);
        if (person === chief) expect(!listed || status === 200).toBe(true);
        else expect([person.card.role, caseId, listed]).toEqual([person.card.role, caseId, status === 200]);
      }
  });

  it('leaves no personal word in any table, the log or the metrics', async () => {
    const written = await everythingWritten(network);
    expect(written.get('table events.event')).toContain('HandoverReceived');
    expect(written.get('table views.case_event')).toContain('"sealed": "medical"');
    expect(written.get('table vault.sealed_value')).toMatch(/\S/);
    expect(written.get('metrics')).toContain('setu_');
    const words = ['bangles', 'calm', 'mother', 'Zubaida', 'neighbour', 'locked door', 'Invented Person', 'once"'];
    const found = [...written].flatMap(([place, text]) =>
      words.filter((word) => text.includes(word)).map((word) => [place, word]),
    );
    expect(found).toEqual([]);
  });
});
