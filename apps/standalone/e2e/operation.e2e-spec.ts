import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Subscriptions } from '@setu/subscriptions';
import type { HttpPerson } from '../testing/http-person.js';
import { RescueOfTests } from '../testing/rescue-of-tests.js';
import { RunningNetwork } from '../testing/running-network.js';

type Shown = Readonly<Record<string, unknown>> & Readonly<{ log: readonly Readonly<{ type: string; deviations: string[] }>[] }>;

describe('A rescue over HTTP', () => {
  let network: RunningNetwork;
  let rescue: RescueOfTests;
  let people: RescueOfTests['people'];
  let ids: RescueOfTests['ids'];

  beforeAll(async () => {
    network = await RunningNetwork.start();
    rescue = await RescueOfTests.prepare(network);
    ({ people, ids } = rescue);
  }, 120_000);
  afterAll(() => network.stop());

  const shownTo = async (person: HttpPerson, path: string): Promise<Shown> =>
    (await person.get(`${path}?after=${rescue.position}`).expect(200)).body as Shown;
  const listedTo = async (person: HttpPerson): Promise<readonly string[]> =>
    (
      (await person.get(`/operations?limit=200&after=${rescue.position}`).expect(200)).body as { items: { id: string }[] }
    ).items.map(({ id }) => id);
  const followed = (name: string): Promise<void> => network.api.get(Subscriptions).waitForNow(name);

  it('goes from a tip to the end: staff asked and sent, authorised, entered, people removed, counted, concluded', async () => {
    const { tipId, operationId, path } = await rescue.inside();
    const { caseId } = await rescue.remove(path);
    await rescue.records(people.vikram, `${path}/headcounts`, {
      found: 2,
      removed: 1,
      declinedToLeave: 1,
      declinedChildren: 0,
      accused: 0,
    });
    await rescue.records(people.ravi, `${path}/conclusion`);
    expect(await shownTo(people.ravi, path)).toMatchObject({
      share: 'whole',
      standing: 'concluded',
      leadUnit: ids.unit,
      tips: [tipId],
      authority: { officer: people.ravi.card.userRef, area: 'DL-CENTRAL', womenCommitted: 2, rulesVersion: 1 },
      headcount: { found: 2, removed: 1, wrong: [], overtaken: false },
      staffing: [{ toStation: ids.station, asked: { officers: 2, women: 2 }, committed: { officers: 2, women: 2 } }],
      deviations: [],
    });
    await followed('case-of-removed-person');
    expect((await people.ravi.get(`/cases/${caseId}`).expect(200)).body).toMatchObject({ revision: 1 });
    await followed('tips-of-concluded-operation');
    await followed('tips');
    expect((await people.meera.get(`/tips/${tipId}`).expect(200)).body).toMatchObject({
      standing: 'acted-upon',
      operations: [operationId],
    });
  });

  it('is known whole to its lead unit, to whoever is named or present, and masked to an auditor; what is personal stays sealed', async () => {
    const { operationId, path } = await rescue.inside();
    await rescue.records(people.ravi, `${path}/ngo-presence`, { orgRef: ids.ngo, people: 2, women: 2 });
    for (const person of [people.kavita, people.vikram, people.meera, people.auditor]) {
      const shown = await shownTo(person, path);
      expect(shown).toMatchObject({ share: 'whole' });
      expect(JSON.stringify(shown)).not.toMatch(/invented reason|invented witness|sealId|commitment/);
      expect(await listedTo(person)).toContain(operationId);
    }
    expect((await shownTo(people.ravi, path)).log.map(({ type }) => type)).toContain('GroundsRecorded');
  });

  it('shows to whoever was only asked no more than her own share', async () => {
    const { path } = await rescue.ready();
    await rescue.records(people.kavita, `${path}/shelter-reservations`, { shelter: ids.shelter, places: 3 });
    const shown = await shownTo(people.asha, path);
    expect(shown).toMatchObject({ share: 'own', staffing: [], arrangements: [{ kind: 'shelter', org: ids.shelter, places: 3 }] });
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['log', 'route', 'tips', 'officers']));
  });

  it('is not there for anybody else, whatever she tries', async () => {
    const { operationId, path } = await rescue.ready();
    expect(await listedTo(people.stranger)).not.toContain(operationId);
    const unknown = `/operations/${randomUUID()}`;
    for (const address of [path, unknown]) {
      const { body } = await people.stranger.get(address).expect(404);
      expect(body).toMatchObject({ code: 'not-found' });
      await rescue.refuses(people.stranger, `${address}/briefing`, {}, 404, 'not-found');
      await rescue.refuses(people.stranger, `${address}/conclusion`, {}, 404, 'not-found');
      await people.stranger.get(`${address}/events/0/receipt`).expect(404);
    }
    await rescue.refuses(people.meera, '/operations', { route: 'ITPA-15' }, 403, 'access.role-may-not');
    await rescue.refuses(
      people.stranger,
      '/operations',
      { tipIds: [randomUUID()], route: 'ITPA-15' },
      409,
      'operation.tip-not-yours',
    );
  });

  it('is decided by its lead unit alone, and the refusal says which that is', async () => {
    const { path } = await rescue.ready();
    const { body } = await people.vikram.post(`${path}/stand-down`, { reasonCode: 'warned' }).expect(409);
    expect(body).toMatchObject({ code: 'operation.only-its-lead-unit', detail: expect.stringContaining('Unit of the rescue') });
  });

  it('records nothing twice under the same key, and says what happened since', async () => {
    const { path } = await rescue.inside();
    const key = { 'idempotency-key': randomUUID() };
    const woman = { apparentAgeBand: 'adult', gender: 'female', sexualOffenceInformed: false, pocsoInformed: false };
    const first = await rescue.records(people.ravi, `${path}/persons-removed`, woman, key);
    const events = await network.events();
    await followed('case-of-removed-person');
    const after = await network.events();
    expect(await rescue.records(people.ravi, `${path}/persons-removed`, woman, key)).toEqual(first);
    expect(await network.events()).toBe(after);
    expect(after - events).toBeLessThanOrEqual(2);
    const stale = await people.ravi.post(`${path}/headcounts`, {}, { 'if-match': '"0"' });
    expect(stale.status).toBe(422);
    const conclusion = await people.ravi.post(`${path}/conclusion`, {}, { 'if-match': '"0"' }).expect(412);
    expect((conclusion.body as { since: object[] }).since.length).toBeGreaterThan(0);
    expect((await people.ravi.get(`${path}/events/0/receipt`).expect(200)).body).toMatchObject({ revision: 0 });
  });

  it('accepts an arrest before the FIR and an FIR after the end, and shows what was not as it should be', async () => {
    const { path } = await rescue.inside();
    await rescue.records(people.ravi, `${path}/arrests`);
    await rescue.records(people.ravi, `${path}/headcounts`, {
      found: 3,
      removed: 0,
      declinedToLeave: 1,
      declinedChildren: 1,
      accused: 1,
    });
    await rescue.refuses(people.ravi, `${path}/conclusion`, {}, 409, 'operation.headcount-needs-reason');
    await rescue.records(people.ravi, `${path}/conclusion`, { headcountCode: 'people-fled' });
    const fir = {
      station: ids.station,
      firNumber: '17/2026',
      zero: false,
      sections: ['BNS-143'],
      informationAt: network.now(-90),
    };
    const { id: firId } = await rescue.records(people.ravi, `${path}/firs`, fir);
    await rescue.records(people.ravi, `${path}/firs/${firId}/copies`, { to: 'informant' });
    expect((await shownTo(people.ravi, path))['deviations']).toEqual([
      'rule-12.arrest-before-fir',
      'rule-7.child-left-behind',
      'rule-7.does-not-add-up',
    ]);
  });

  it('needs an approver who is not the officer where no FIR is registered', async () => {
    const { path } = await rescue.inside();
    const decision = { reasonCode: 'no-cognizable-offence', approverRef: people.ravi.card.userRef };
    await rescue.refuses(people.ravi, `${path}/fir-refusal`, decision, 409, 'fir.approver-is-the-officer');
    await rescue.refuses(people.ravi, `${path}/fir-refusal`, { reasonCode: decision.reasonCode }, 422, 'body.invalid');
    await rescue.records(people.ravi, `${path}/fir-refusal`, { ...decision, approverRef: people.gurpreet.card.userRef });
  });

  it('finds its officers elsewhere when the station declines', async () => {
    const { id: operationId } = await rescue.records(people.ravi, '/operations', { route: 'ITPA-15' });
    const path = `/operations/${operationId}`;
    const ask = { toStation: ids.station, officers: 2, women: 2, neededBy: network.now(60) };
    const { id: requestId } = await rescue.records(people.ravi, `${path}/staffing-requests`, ask);
    const request = `${path}/staffing-requests/${requestId}`;
    await rescue.records(people.vikram, `${request}/refusal`, { reasonCode: 'no-women-officers' });
    await rescue.records(people.ravi, `${request}/escalations`, { toUnit: ids.range, reasonCode: 'declined' });
    await rescue.records(people.gurpreet, `${request}/escalation-acknowledgement`);
    const woman = { rank: 'constable', gender: 'female' };
    await rescue.refuses(
      people.gurpreet,
      `${request}/commitments`,
      { officers: [{ ...woman, staffRef: people.ravi.card.userRef }] },
      409,
      'staffing.officer-not-of-your-unit',
    );
    await rescue.records(people.gurpreet, `${request}/commitments`, { officers: [woman, woman] });
    expect(await shownTo(people.ravi, path)).toMatchObject({
      staffing: [
        {
          committed: { officers: 2, women: 2 },
          declined: { reason: 'no-women-officers' },
          escalations: [{ toUnit: ids.range, takenUp: true }],
        },
      ],
    });
    await rescue.records(people.ravi, `${path}/stand-down`, { reasonCode: 'people-moved-on' });
    await rescue.refuses(people.ravi, `${path}/staffing-requests`, ask, 409, 'operation.ended');
  });

  it('Rule 15: a member named as suspect loses the operation and its cases at once, and gets them back when cleared', async () => {
    const { operationId, path } = await rescue.inside();
    const { caseId } = await rescue.remove(path);
    await followed('case-of-removed-person');
    const { kavita } = people;
    await kavita.get(path).expect(200);
    await kavita.get(`/cases/${caseId}`).expect(200);
    expect(await listedTo(kavita)).toContain(operationId);

    const { events } = await rescue.records(people.ravi, `${path}/suspects`, { memberRef: kavita.card.userRef });
    const unknown = (await kavita.get(`/operations/${randomUUID()}`).expect(404)).body as object;
    expect((await kavita.get(path).expect(404)).body).toEqual(unknown);
    expect((await kavita.get(`/cases/${caseId}`).expect(404)).body).toEqual(unknown);
    await rescue.refuses(kavita, `${path}/stand-down`, { reasonCode: 'warned' }, 404, 'not-found');
    await rescue.refuses(kavita, `/cases/${caseId}/missing-reports`, { lastSeenAt: network.now(-1) }, 404, 'not-found');
    expect(await listedTo(kavita)).not.toContain(operationId);
    await people.ravi.get(path).expect(200);

    const shown = await shownTo(people.ravi, path);
    const named = shown.log.find(({ type }) => type === 'SuspectNamed') as unknown as { data: { suspectRef: string } };
    expect(JSON.stringify(named)).not.toContain(kavita.card.userRef);
    expect(named.data).toEqual({ suspectRef: expect.any(String), userRef: { sealed: 'operational' } });
    expect(events.map(({ type }) => type)).toEqual(['SuspectNamed']);

    await rescue.records(people.ravi, `${path}/suspects/${named.data.suspectRef}/clearance`, { reasonCode: 'mistaken-identity' });
    await kavita.get(path).expect(200);
    await kavita.get(`/cases/${caseId}`).expect(200);
    expect(await listedTo(kavita)).toContain(operationId);
  });
});
