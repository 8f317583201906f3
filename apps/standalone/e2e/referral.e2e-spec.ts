import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Written = Readonly<{ id: string; revision: number; events: readonly Readonly<{ type: string }>[] }>;
type Line = Readonly<{ referralId: string; caseId: string; stage: string; box: string }>;
type Ledger = Readonly<Record<'consents' | 'refusals' | 'access' | 'overrides' | 'shared', readonly Record<string, unknown>[]>>;

describe('A referral over HTTP', () => {
  let network: RunningNetwork;
  let meera: HttpPerson;
  let imran: HttpPerson;
  let nurse: HttpPerson;
  let helper: HttpPerson;
  let advocate: HttpPerson;
  let auditor: HttpPerson;
  let ravi: HttpPerson;
  let tara: HttpPerson;
  let clerk: HttpPerson;
  let position = '';

  beforeAll(async () => {
    network = await RunningNetwork.start();
    const outreach = await network.organisation('ngo', 'Outreach of the tests (invented)');
    const hospital = await network.organisation('hospital', 'Hospital of the tests (invented)');
    const legal = await network.organisation('dlsa', 'Legal services of the tests (invented)');
    const police = await network.organisation('police-unit', 'Unit of the tests (invented)');
    const committee = await network.organisation('cwc', 'Committee of the tests (invented)');
    meera = await network.member(outreach, 'case-worker');
    imran = await network.member(outreach, 'outreach-worker');
    nurse = await network.member(hospital, 'case-worker');
    helper = await network.member(hospital, 'report-reader');
    advocate = await network.member(legal, 'clerk');
    ravi = await network.member(police, 'investigating-officer');
    auditor = await network.member(police, 'auditor');
    tara = await network.member(outreach, 'counsellor');
    clerk = await network.member(committee, 'clerk');
  }, 120_000);
  afterAll(() => network.stop());

  const at = (minutes = 0) => ({ occurredAt: { at: network.now(minutes), precision: 'exact', source: 'witnessed' } });
  const records = async (person: HttpPerson, path: string, body: object = {}): Promise<Written> => {
    const response: Response = await person.post(path, body);
    expect([path, response.status, response.body]).toEqual([path, 201, expect.anything()]);
    position = String(response.headers['setu-position']);
    return response.body as Written;
  };
  const refuses = async (person: HttpPerson, path: string, body: object, status: number, code: string): Promise<void> => {
    const before = await network.events();
    const { status: found, body: problem } = await person.post(path, body);
    expect([path, found, (problem as { code: string }).code]).toEqual([path, status, code]);
    expect(await network.events()).toBe(before);
  };
  const reads = async <Found>(person: HttpPerson, path: string): Promise<Found> => {
    const { body, status } = await person.get(`${path}${path.includes('?') ? '&' : '?'}after=${position}`);
    expect([path, status, body]).toEqual([path, 200, expect.anything()]);
    return body as Found;
  };
  const inbox = async (person: HttpPerson, filters: string): Promise<readonly Line[]> =>
    (await reads<{ items: Line[] }>(person, `/referrals?limit=200&${filters}`)).items;

  const opened = async (apparentAgeBand = 'adult'): Promise<string> =>
    (
      await records(meera, '/cases', {
        origin: 'walk-in',
        gender: 'female',
        apparentAgeBand,
        sexualOffenceInformed: false,
        pocsoInformed: false,
      })
    ).id;
  const consented = async (caseId: string, purpose: string, ...recipients: HttpPerson[]): Promise<string> =>
    (
      await records(meera, `/cases/${caseId}/consents`, {
        purpose,
        givenBy: 'self',
        language: 'hi',
        recipients: recipients.map(({ card }) => card.organisation),
        given: at(),
        scope: ['case-code', 'needs'],
        witness: 'Invented Witness',
      })
    ).id;
  const medical = (consentId?: string) => ({
    toOrg: nurse.card.organisation,
    service: 'medical',
    urgency: 'urgent',
    needs: 'wound on the left arm',
    ...(consentId !== undefined && { consentId }),
  });

  it('goes from sending to completion; sender and receiver see it, and nothing personal is shown', async () => {
    const caseId = await opened();
    await nurse.get(`/cases/${caseId}`).expect(404);
    await refuses(meera, `/cases/${caseId}/referrals`, medical(), 409, 'referral.needs-consent-or-ground');
    const consentId = await consented(caseId, 'medical', nurse);
    const key = { 'idempotency-key': randomUUID() };
    const first = await meera.post(`/cases/${caseId}/referrals`, medical(consentId), key).expect(201);
    const written = await network.events();
    const again = await meera.post(`/cases/${caseId}/referrals`, medical(consentId), key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await network.events()).toBe(written);
    position = String(first.headers['setu-position']);
    const { id: referralId } = first.body as Written;
    const path = `/cases/${caseId}/referrals/${referralId}`;

    expect(await inbox(nurse, 'direction=received&box=to-accept')).toMatchObject([{ referralId, caseId, stage: 'sent' }]);
    expect(await inbox(nurse, 'direction=sent')).toEqual([]);
    await refuses(advocate, `${path}/acceptance`, {}, 404, 'not-found');
    await refuses(helper, `${path}/acceptance`, {}, 403, 'access.role-may-not');
    await refuses(imran, `${path}/acceptance`, {}, 409, 'referral.not-addressed-to-you');
    await records(nurse, `${path}/receipt`);
    await records(nurse, `${path}/hold`, { reasonCode: 'no-place-now', until: network.now(120) });
    expect(await inbox(meera, 'direction=sent&box=held')).toMatchObject([{ referralId, holdReason: 'no-place-now' }]);
    const { events } = await records(nurse, `${path}/acceptance`);
    expect(events.map(({ type }) => type)).toEqual(['ReferralAccepted']);
    await nurse.get(`/cases/${caseId}?after=${position}`).expect(200);
    await refuses(nurse, `/cases/${caseId}/identity`, { name: 'x' }, 403, 'access.role-may-not');
    await records(nurse, `/cases/${caseId}/medical-examinations`, {
      conducted: at(),
      consentId,
      examinerGender: 'female',
      companionPresent: true,
      report: 'sutured',
    });

    await records(meera, `${path}/cancellation`, { reasonCode: 'plan-changed' });
    await refuses(meera, `${path}/cancellation/confirmation`, {}, 409, 'referral.not-addressed-to-you');
    await records(nurse, `${path}/completion`, { outcome: 'served', note: 'done' });
    expect(await reads(meera, `/referrals/${referralId}`)).toMatchObject({ stage: 'completed', outcome: 'served' });
    await nurse.get(`/cases/${caseId}`).expect(404);
    expect(await reads(nurse, `/referrals/${referralId}`)).toMatchObject({ stage: 'completed' });
    await advocate.get(`/referrals/${referralId}`).expect(404);

    const { body: timeline } = await auditor.get(`/cases/${caseId}/timeline?after=${position}`).expect(200);
    expect((timeline as { type: string }[]).map(({ type }) => type)).toEqual([
      'CaseOpened',
      'ConsentGiven',
      'ReferralSent',
      'ReferralReceived',
      'ReferralHeld',
      'ReferralAccepted',
      'MedicalExamConducted',
      'ReferralCancellationRequested',
      'ReferralCompleted',
    ]);
    const shown = JSON.stringify([timeline, await inbox(auditor, ''), await reads(auditor, `/cases/${caseId}/sharing-ledger`)]);
    for (const word of ['wound', 'sutured', 'Invented Witness']) expect(shown).not.toContain(word);
  });

  it('consent withdrawn takes the case away at once, keeps the fact, and the sender keeps seeing the state', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'medical', nurse);
    const { id: referralId } = await records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    await records(nurse, `/cases/${caseId}/referrals/${referralId}/acceptance`);
    await nurse.get(`/cases/${caseId}/timeline?after=${position}`).expect(200);
    const { events } = await records(imran, `/cases/${caseId}/consents/${consentId}/withdrawal`, { withdrawn: at() });
    expect(events.map(({ type }) => type)).toEqual(['ConsentWithdrawn', 'ReferralDeclined']);
    for (const path of ['', '/timeline', '/sharing-ledger', '/referrals']) await nurse.get(`/cases/${caseId}${path}`).expect(404);
    expect(await inbox(meera, 'direction=sent&box=returned')).toContainEqual(
      expect.objectContaining({ referralId, stage: 'declined', declinedBy: 'person', reasonCode: 'consent-withdrawn' }),
    );
    const ledger = await reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.consents).toMatchObject([{ consentId, withdrawnAt: expect.any(String), witness: { sealed: 'identity' } }]);
    expect(ledger.access).toMatchObject([
      { orgRef: meera.card.organisation, ground: 'opened' },
      { orgRef: nurse.card.organisation, ground: 'referral', ref: referralId, endedBecause: 'consent-withdrawn' },
    ]);
    expect(ledger.shared).toMatchObject([{ what: 'referral', toOrg: nurse.card.organisation, consentId }]);
  });

  it('a consent that runs out takes it away without anybody doing anything', async () => {
    const caseId = await opened();
    const { id: consentId } = await records(meera, `/cases/${caseId}/consents`, {
      purpose: 'medical',
      givenBy: 'self',
      language: 'hi',
      recipients: [nurse.card.organisation],
      given: at(),
      expires: network.now(30),
    });
    const { id: referralId } = await records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    await nurse.get(`/cases/${caseId}?after=${position}`).expect(200);
    network.advance(31);
    await nurse.get(`/cases/${caseId}`).expect(404);
    await refuses(nurse, `/cases/${caseId}/referrals/${referralId}/acceptance`, {}, 404, 'not-found');
    const { events } = await records(meera, `/cases/${caseId}/referrals/${referralId}/cancellation`, {
      reasonCode: 'consent-lapsed',
    });
    expect(events.map(({ type }) => type)).toEqual(['ReferralCancelled']);
  });

  it('an override carries a legal ground, has a list of its own, and outlasts a consent that is taken back', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'medical', nurse);
    const override = { ground: 'medical-emergency', note: 'unconscious when found' };
    await refuses(meera, `/cases/${caseId}/referrals`, { ...medical(consentId), override }, 422, 'body.invalid');
    const { id: referralId } = await records(meera, `/cases/${caseId}/referrals`, { ...medical(), override });
    await records(meera, `/cases/${caseId}/consents/${consentId}/withdrawal`, { withdrawn: at() });
    await nurse.get(`/cases/${caseId}?after=${position}`).expect(200);
    const ledger = await reads<Ledger>(nurse, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.overrides).toMatchObject([
      { referralId, toOrg: nurse.card.organisation, ground: 'medical-emergency', note: { sealed: 'operational' } },
    ]);
    const { events } = await records(nurse, `/cases/${caseId}/referrals/${referralId}/decline`, {
      declinedBy: 'provider',
      reasonCode: 'no-place',
    });
    expect(events.map(({ type }) => type)).toEqual(['ReferralDeclined']);
  });

  it('is sent on with consent towards the new receiver, and stays the sender’s', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'legal-aid', nurse, advocate);
    const body = { toOrg: nurse.card.organisation, service: 'legal-aid', urgency: 'routine', consentId };
    const { id: referralId } = await records(meera, `/cases/${caseId}/referrals`, body);
    const { id: next } = await records(nurse, `/cases/${caseId}/referrals/${referralId}/rerouting`, {
      toOrg: advocate.card.organisation,
      urgency: 'urgent',
      consentId,
    });
    await nurse.get(`/cases/${caseId}`).expect(404);
    expect(await reads(meera, `/referrals/${next}`)).toMatchObject({ reroutes: referralId, fromOrg: meera.card.organisation });
    expect(await reads(meera, `/referrals/${referralId}`)).toMatchObject({ stage: 'rerouted', reroutedTo: next });
    await records(advocate, `/cases/${caseId}/referrals/${next}/acceptance`);
    await records(advocate, `/cases/${caseId}/legal-aid`, { lawyer: 'Invented Lawyer', assigned: at() });
    const { id: claimId } = await records(advocate, `/cases/${caseId}/compensation-claims`, {
      scheme: 'NALSA-2018',
      authority: 'dlsa',
      amount: 300_000,
      interim: true,
      applied: at(),
    });
    await records(advocate, `/cases/${caseId}/compensation-claims/${claimId}/awards`, {
      amount: 100_000,
      interim: true,
      awarded: at(),
    });
    await records(advocate, `/cases/${caseId}/compensation-claims/${claimId}/payments`, { amount: 100_000, paid: at() });
    await refuses(
      advocate,
      `/cases/${caseId}/compensation-claims/${randomUUID()}/refusal`,
      { reasonCode: 'out-of-time', refused: at() },
      409,
      'compensation.unknown',
    );
  });

  it('of a child rests on what an authority decides, with what she says recorded beside it', async () => {
    const caseId = await opened('child');
    await refuses(
      meera,
      `/cases/${caseId}/consents`,
      { purpose: 'medical', givenBy: 'guardian', language: 'hi', recipients: [nurse.card.organisation], given: at() },
      409,
      'consent.guardian-not-named',
    );
    const { id: consentId } = await records(meera, `/cases/${caseId}/consents`, {
      purpose: 'medical',
      givenBy: 'authority',
      authority: 'cwc',
      language: 'hi',
      recipients: [nurse.card.organisation],
      given: at(),
    });
    await refuses(meera, `/cases/${caseId}/referrals`, medical(consentId), 409, 'consent.child-not-asked');
    await records(meera, `/cases/${caseId}/consents/${consentId}/assent`, { view: 'undecided', language: 'hi', heard: at() });
    await records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    const ledger = await reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.consents).toMatchObject([{ authority: 'cwc', childsView: { view: 'undecided' } }]);
  });

  it('care and findings are recorded by those who may, and by nobody else', async () => {
    const caseId = await opened();
    await records(meera, `/cases/${caseId}/consent-refusals`, {
      purpose: 'counselling',
      refusedBy: 'self',
      language: 'hi',
      refused: at(),
    });
    await records(meera, `/cases/${caseId}/needs`, { domains: [{ domain: 'housing', level: 'urgent' }], assessed: at() });
    await records(meera, `/cases/${caseId}/care-plans`, { herView: 'agrees', goals: 'a room of her own' });
    await refuses(
      meera,
      `/cases/${caseId}/counselling-sessions`,
      { held: at(), minutes: 40, attended: true },
      403,
      'access.role-may-not',
    );
    await records(tara, `/cases/${caseId}/counselling-sessions`, { held: at(), minutes: 40, attended: true });
    await refuses(
      tara,
      `/cases/${caseId}/counselling-sessions`,
      { held: at(), minutes: 40, attended: true, note: 'x' },
      422,
      'body.invalid',
    );
    await refuses(
      meera,
      `/cases/${caseId}/mediation-requests`,
      { withRef: randomUUID(), requested: at() },
      409,
      'mediation.no-safety-check',
    );
    await records(meera, `/cases/${caseId}/risk-assessments`, { level: 'low', factorCodes: ['none'], assessed: at() });
    await records(meera, `/cases/${caseId}/mediation-requests`, { withRef: randomUUID(), requested: at() });
    await records(meera, `/cases/${caseId}/medical-examination-refusals`, { declinedBy: 'self', declined: at() });
    await refuses(ravi, `/cases/${caseId}/statements`, statement(), 404, 'not-found');
    await refuses(meera, `/cases/${caseId}/statements`, statement(), 403, 'access.role-may-not');
    await records(clerk, `/cases/${caseId}/orders`, {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-37',
      kind: 'custody',
      from: network.now(-1),
    });
    await records(clerk, `/cases/${caseId}/statements`, statement());
    const { events } = await records(clerk, `/cases/${caseId}/age-tests`, {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      test: 'dental',
      ordered: at(),
    });
    expect(events.map(({ type }) => type)).toEqual(['AgeTestOrdered', 'AgeBandRecorded']);
    await records(meera, `/cases/${caseId}/progress-notices`, { channel: 'in-person', told: at() });
    expect(await reads(meera, `/cases/${caseId}`)).toMatchObject({ ageBand: 'doubtful' });
    const ledger = await reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.refusals).toMatchObject([{ purpose: 'counselling', refusedBy: 'self' }]);
  });
  const statement = () => ({
    kind: 'JJ-inquiry',
    recordedByWoman: true,
    interpreter: false,
    supportPerson: true,
    audioVideo: true,
    taken: at(),
  });

  it('police report what the law asks of them', async () => {
    const { id: caseId } = await records(ravi, '/cases', {
      origin: 'operation',
      gender: 'female',
      apparentAgeBand: 'child',
      sexualOffenceInformed: true,
      pocsoInformed: true,
    });
    await records(ravi, `/cases/${caseId}/reports-to-authorities`, { cwc: at(-2), court: at(-1) });
    await refuses(meera, `/cases/${caseId}/reports-to-authorities`, { cwc: at(), court: at() }, 404, 'not-found');
  });

  it('the list is read page by page, the most urgent first', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'vocational', nurse, advocate);
    for (const [toOrg, urgency] of [
      [nurse.card.organisation, 'routine'],
      [advocate.card.organisation, 'immediate'],
    ])
      await records(meera, `/cases/${caseId}/referrals`, { toOrg, service: 'vocational', urgency, consentId });
    type Page = Readonly<{ items: readonly { urgency: string }[]; total: number; next?: string }>;
    const whole = await reads<Page>(meera, `/cases/${caseId}/referrals`);
    expect(whole).toMatchObject({ total: 2, items: [{ urgency: 'immediate' }, { urgency: 'routine' }] });
    const first = await reads<Page>(meera, `/cases/${caseId}/referrals?limit=1`);
    const second = await reads<Page>(meera, `/cases/${caseId}/referrals?limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeUndefined();
    const forged = Buffer.from(JSON.stringify({ sort: 'urgency', after: ['soon', network.now(), caseId] })).toString('base64url');
    const { status, body } = await meera.get(`/referrals?cursor=${forged}`);
    expect([status, (body as { code: string }).code]).toEqual([422, 'cursor.invalid']);
  });
});
