import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../../libs/platform/testing/query.js';
import { operationsOf, type ApiDocument } from '../testing/bad-input/operations.js';
import { UNKNOWN_ID } from '../testing/bad-input/known.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const OPENING = {
  origin: 'walk-in',
  gender: 'female',
  apparentAgeBand: 'adult',
  sexualOffenceInformed: false,
  pocsoInformed: false,
};
/** What says that something has happened. Everything else is closed to the members of a suspended organisation. */
const REPORTS = [
  'POST /tips',
  'POST /operations/{id}/witnesses',
  'POST /operations/{id}/entries',
  'POST /operations/{id}/persons-removed',
  'POST /operations/{id}/arrests',
  'POST /operations/{id}/search-lists',
  'POST /operations/{id}/scene-recordings',
  'POST /operations/{id}/evidence-lists',
  'POST /operations/{id}/headcounts',
  'POST /operations/{id}/firs',
  'POST /operations/{id}/firs/{firId}/copies',
  'POST /cases/{id}/identity',
  'POST /cases/{id}/documents',
  'POST /cases/{id}/age-bands',
  'POST /cases/{id}/age-determination',
  'POST /cases/{id}/productions',
  'POST /cases/{id}/orders',
  'POST /cases/{id}/orders/{orderId}/extensions',
  'POST /cases/{id}/orders/{orderId}/end',
  'POST /cases/{id}/consents/{consentId}/withdrawal',
  'POST /cases/{id}/consents/{consentId}/assent',
  'POST /cases/{id}/consent-refusals',
  'POST /cases/{id}/referrals/{referralId}/completion',
  'POST /cases/{id}/counselling-sessions',
  'POST /cases/{id}/compensation-claims',
  'POST /cases/{id}/compensation-claims/{claimId}/awards',
  'POST /cases/{id}/compensation-claims/{claimId}/refusal',
  'POST /cases/{id}/compensation-claims/{claimId}/payments',
  'POST /cases/{id}/medical-examinations',
  'POST /cases/{id}/medical-examination-refusals',
  'POST /cases/{id}/statements',
  'POST /cases/{id}/reports-to-authorities',
  'POST /cases/{id}/custody/end',
  'POST /cases/{id}/departure',
  'POST /cases/{id}/missing-reports',
  'POST /cases/{id}/found-reports',
  'POST /cases/{id}/death-reports',
  'POST /cases/{id}/handovers/{handoverId}/receipt',
  'POST /cases/{id}/handovers/{handoverId}/return',
  'POST /cases/{id}/handovers/{handoverId}/disputes',
  'POST /cases/{id}/follow-ups',
  'POST /cases/{id}/missed-follow-ups',
  'POST /cases/{id}/retrafficking-alerts',
  'POST /cases/{id}/journeys',
  'POST /cases/{id}/journeys/{journeyId}/legs',
  'POST /cases/{id}/journeys/{journeyId}/completion',
  'POST /cases/{id}/family-traces',
  'POST /cases/{id}/claims',
  'POST /cases/{id}/home-verifications/{verificationId}/report',
  'POST /cases/{id}/home-verification-decline',
  'POST /cases/{id}/wishes',
  'POST /cases/{id}/corrections',
  'POST /cases/{id}/delay-reasons',
];

describe('Members of an organisation that is suspended', () => {
  let network: RunningNetwork;
  let asha: HttpPerson;
  let auditor: HttpPerson;
  let shelter: string;
  let police: string;
  let caseId: string;
  let position: string;

  const at = () => ({ occurredAt: { at: network.now(), precision: 'exact', source: 'witnessed' } });
  /** How many events people have written; what a process asks because of the suspension does not count. */
  const written = async (): Promise<number> => {
    const sql = `select count(*)::int as n from events.event where convert_from(who, 'UTF8') like '%"kind":"person"%'`;
    const [row] = await query<{ n: number }>(network.database.urls.app, sql);
    return row!.n;
  };
  const records = async (path: string, body: object = {}): Promise<string> => {
    const response = await asha.post(path, body);
    expect([path, response.status, response.body]).toEqual([path, 201, expect.anything()]);
    position = String(response.headers['setu-position']);
    return (response.body as { id: string }).id;
  };

  beforeAll(async () => {
    network = await RunningNetwork.start();
    police = await network.organisation('police-unit', 'Unit of the suspended (invented)');
    auditor = await network.member(police, 'auditor');
    shelter = await network.shelter('Suspended home (invented)');
    asha = await network.member(shelter, 'shelter-in-charge');
    caseId = await records('/cases', OPENING);
    const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [shelter], given: at() };
    const consentId = await records(`/cases/${caseId}/consents`, consent);
    const basis = { kind: 'consent', consentId };
    await records(`/cases/${caseId}/custody`, { custodian: shelter, basis, since: at() });
    network.advance(60 * 24);
    const suspension = { reasonCode: 'investigation-pending', from: network.now() };
    await network.administrator.post(`/organisations/${shelter}/suspension`, suspension).expect(201);
  }, 120_000);
  afterAll(() => network.stop());

  it('decide nothing and read nothing, and may report by every operation that reports: each one there is, by its name', async () => {
    const document = (await (await fetch(`${await network.api.getUrl()}/docs/openapi.json`)).json()) as ApiDocument;
    const before = await written();
    const open: string[] = [];
    for (const { name, method, path } of operationsOf(document).filter(({ secured }) => secured)) {
      const url = path.replaceAll(/\{\w+\}/g, UNKNOWN_ID);
      const { body } = method === 'GET' ? await asha.get(url) : await asha.post(url);
      if ((body as { code?: string }).code !== 'access.organisation-suspended') open.push(name);
    }
    expect(open.sort()).toEqual([...REPORTS].sort());
    expect(await written()).toBe(before);
  });

  it('report what has happened, and it is marked; what the same operation would decide is refused', async () => {
    const path = `/cases/${caseId}`;
    await records(`${path}/missing-reports`, { lastSeenAt: network.now(-30) });
    await records('/tips', { receivingOrg: police });
    const before = await written();
    const { status, body } = await asha.post(`${path}/custody/end`, { reasonCode: 'released', ended: at() });
    expect([status, (body as { code: string }).code]).toEqual([409, 'case.your-organisation-suspended']);
    expect(await written()).toBe(before);
    await records(`${path}/departure`);
    const timeline = (await auditor.get(`${path}/timeline?after=${position}`).expect(200)).body as object[];
    expect(timeline.slice(-2)).toEqual([
      expect.objectContaining({ type: 'PersonReportedMissing', deviations: ['rule-14.reported-while-suspended'] }),
      expect.objectContaining({ type: 'CustodyEnded', deviations: ['rule-14.reported-while-suspended'] }),
    ]);
  });
});
