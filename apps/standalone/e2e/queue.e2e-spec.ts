import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../../libs/subscriptions/testing/index.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Item = Readonly<{ step: string; from?: string; stream: { id: string }; ref: string; dueAt?: string; overdue: boolean }>;
type Queue = Readonly<{ items: readonly Item[]; total: number; tabs: Readonly<Record<string, number>> }>;

describe('What waits for an organisation, over HTTP', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let imran: HttpPerson;
  let asha: HttpPerson;
  let kavita: HttpPerson;
  let auditor: HttpPerson;
  let position = '';

  beforeAll(async () => {
    network = await RunningNetwork.start();
    const police = await network.organisation('police-unit', 'Unit of the queue (invented)');
    const ngo = await network.organisation('ngo', 'NGO of the queue (invented)');
    const home = await network.shelter('Home of the queue (invented)');
    ravi = await network.member(police, 'investigating-officer');
    kavita = await network.member(police, 'coordinator');
    imran = await network.member(ngo, 'outreach-worker');
    asha = await network.member(home, 'shelter-in-charge');
    auditor = await network.member(ngo, 'auditor');
  }, 120_000);
  afterAll(() => network.stop());

  const records = async (person: HttpPerson, path: string, body: object = {}): Promise<string> => {
    const { status, body: written, headers } = await person.post(path, body);
    expect([path, status, written]).toEqual([path, 201, expect.anything()]);
    position = String(headers['setu-position']);
    return (written as { id: string }).id;
  };
  const queueOf = async (person: HttpPerson, query = ''): Promise<Queue> =>
    (await person.get(`/queue?after=${position}${query}`).expect(200)).body as Queue;
  const stepsOf = async (person: HttpPerson): Promise<readonly string[]> =>
    (await queueOf(person)).items.map(({ step }) => step).sort();

  it('a tip, a handover and an agreed action wait for one organisation after the other', async () => {
    const tip = await records(imran, '/tips', { receivingOrg: ravi.card.organisation, urgency: 'immediate' });
    expect((await queueOf(ravi)).items).toMatchObject([
      { step: 'tip-to-acknowledge', from: imran.card.organisation, stream: { id: tip }, urgency: 'immediate' },
    ]);
    expect(await stepsOf(asha)).toEqual([]);
    await records(ravi, `/tips/${tip}/acknowledgement`);
    expect(await stepsOf(ravi)).toEqual([]);

    const adult = {
      origin: 'walk-in',
      gender: 'female',
      apparentAgeBand: 'adult',
      sexualOffenceInformed: true,
      pocsoInformed: false,
    };
    const caseId = await records(ravi, '/cases', adult);
    const at = { occurredAt: { at: network.now(), precision: 'exact', source: 'witnessed' } };
    const basis = { kind: 'statute', power: 'ITPA-15' };
    await records(ravi, `/cases/${caseId}/custody`, { custodian: ravi.card.organisation, basis, since: at });
    const consent = {
      purpose: 'accommodation',
      givenBy: 'self',
      language: 'hi',
      recipients: [asha.card.organisation],
      given: at,
    };
    const consentId = await records(ravi, `/cases/${caseId}/consents`, consent);
    const offer = {
      to: { kind: 'organisation', orgRef: asha.card.organisation },
      basis: { kind: 'consent', consentId },
      plannedAt: network.now(60),
      belongings: [],
    };
    const handoverId = await records(ravi, `/cases/${caseId}/handovers`, offer);
    expect(await stepsOf(ravi)).toEqual([]);
    expect((await queueOf(asha, '&tab=to-accept')).items).toMatchObject([
      { step: 'handover-to-accept', ref: handoverId, code: expect.stringMatching(/^C-/), from: ravi.card.organisation },
    ]);
    await records(asha, `/cases/${caseId}/handovers/${handoverId}/acceptance`);
    expect([await stepsOf(asha), await stepsOf(ravi)]).toEqual([[], ['handover-to-dispatch']]);

    const meeting = { participants: [imran.card.organisation], meetsAt: network.now(), agendaCodes: ['staffing'] };
    const meetingId = await records(kavita, '/meetings', meeting);
    const action = { owner: imran.card.organisation, topicCode: 'staffing', due: network.now(30), text: 'An invented action' };
    const actionId = await records(kavita, `/meetings/${meetingId}/actions`, action);
    expect(await stepsOf(imran)).toEqual(['action-to-carry-out']);
    network.advance(61);
    expect(await queueOf(imran, '&tab=overdue')).toMatchObject({ total: 1, items: [{ ref: actionId, overdue: true }] });
    await records(imran, `/meetings/${meetingId}/actions/${actionId}/reports`, { progressCode: 'done' });
    expect([await stepsOf(imran), await stepsOf(kavita)]).toEqual([[], ['action-to-close', 'handover-to-dispatch']]);
    expect(await stepsOf(auditor)).toEqual(['action-to-close', 'handover-to-dispatch']);
  });

  it('the ground of her custody waits to be looked at when the home she is to go to is suspended', async () => {
    const suspension = { reasonCode: 'inspection-findings', from: network.now() };
    await records(network.administrator, `/organisations/${asha.card.organisation}/suspension`, suspension);
    await until(async () => (await stepsOf(ravi)).includes('basis-questioned'), 'the question');
    const { items } = await queueOf(ravi, '&tab=to-do');
    expect(items).toContainEqual(expect.objectContaining({ step: 'basis-questioned', topic: 'organisation-suspended' }));
  });

  it('is shown to those who work in the field; the way from rescue to court to the police and auditors', async () => {
    for (const path of ['/queue', '/reconciliation']) {
      await network.administrator.get(path).expect(403);
      await auditor.get(path).expect(200);
      await ravi.get(`${path}?limit=0`).expect(422);
      await ravi.get(`${path}?cursor=abc`).expect(422);
    }
    await imran.get('/reconciliation').expect(403);
    expect((await ravi.get(`/reconciliation?missing=case&alarm=yes&after=${position}`).expect(200)).body).toEqual({
      items: [],
      total: 0,
      alarms: 0,
    });
    await ravi.get('/queue?tab=everything').expect(422);
  });
});
