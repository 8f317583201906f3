import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Conversation, type Written } from '../testing/conversation.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

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
  let story: Conversation;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    story = new Conversation(network);
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

  const inbox = async (person: HttpPerson, filters: string): Promise<readonly Line[]> =>
    (await story.reads<{ items: Line[] }>(person, `/referrals?limit=200&${filters}`)).items;

  const opened = async (apparentAgeBand = 'adult'): Promise<string> =>
    (
      await story.records(meera, '/cases', {
        origin: 'walk-in',
        gender: 'female',
        apparentAgeBand,
        sexualOffenceInformed: false,
        pocsoInformed: false,
      })
    ).id;
  const consented = async (caseId: string, purpose: string, ...recipients: HttpPerson[]): Promise<string> =>
    (
      await story.records(meera, `/cases/${caseId}/consents`, {
        purpose,
        givenBy: 'self',
        language: 'hi',
        recipients: recipients.map(({ card }) => card.organisation),
        given: story.at(),
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
    await story.refuses(meera, `/cases/${caseId}/referrals`, medical(), 409, 'referral.needs-consent-or-ground');
    const consentId = await consented(caseId, 'medical', nurse);
    const key = { 'idempotency-key': randomUUID() };
    const first = await meera.post(`/cases/${caseId}/referrals`, medical(consentId), key).expect(201);
    const written = await network.events();
    const again = await meera.post(`/cases/${caseId}/referrals`, medical(consentId), key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await network.events()).toBe(written);
    story.position = String(first.headers['setu-position']);
    const { id: referralId } = first.body as Written;
    const path = `/cases/${caseId}/referrals/${referralId}`;

    expect(await inbox(nurse, 'direction=received&box=to-accept')).toMatchObject([{ referralId, caseId, stage: 'sent' }]);
    expect(await inbox(nurse, 'direction=sent')).toEqual([]);
    await story.refuses(advocate, `${path}/acceptance`, {}, 404, 'not-found');
    await story.refuses(helper, `${path}/acceptance`, {}, 403, 'access.role-may-not');
    await story.refuses(imran, `${path}/acceptance`, {}, 409, 'referral.not-addressed-to-you');
    await story.records(nurse, `${path}/receipt`);
    await story.records(nurse, `${path}/hold`, { reasonCode: 'no-place-now', until: network.now(120) });
    expect(await inbox(meera, 'direction=sent&box=held')).toMatchObject([{ referralId, holdReason: 'no-place-now' }]);
    const { events } = await story.records(nurse, `${path}/acceptance`);
    expect(events.map(({ type }) => type)).toEqual(['ReferralAccepted']);
    await nurse.get(`/cases/${caseId}?after=${story.position}`).expect(200);
    await story.refuses(nurse, `/cases/${caseId}/identity`, { name: 'x' }, 403, 'access.role-may-not');
    await story.records(nurse, `/cases/${caseId}/medical-examinations`, {
      conducted: story.at(),
      consentId,
      examinerGender: 'female',
      companionPresent: true,
      report: 'sutured',
    });

    await story.records(meera, `${path}/cancellation`, { reasonCode: 'plan-changed' });
    await story.refuses(meera, `${path}/cancellation/confirmation`, {}, 409, 'referral.not-addressed-to-you');
    await story.records(nurse, `${path}/completion`, { outcome: 'served', note: 'done' });
    expect(await story.reads(meera, `/referrals/${referralId}`)).toMatchObject({ stage: 'completed', outcome: 'served' });
    await nurse.get(`/cases/${caseId}`).expect(404);
    expect(await story.reads(nurse, `/referrals/${referralId}`)).toMatchObject({ stage: 'completed' });
    await advocate.get(`/referrals/${referralId}`).expect(404);

    const { body: timeline } = await auditor.get(`/cases/${caseId}/timeline?after=${story.position}`).expect(200);
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
    const shown = JSON.stringify([
      timeline,
      await inbox(auditor, ''),
      await story.reads(auditor, `/cases/${caseId}/sharing-ledger`),
    ]);
    for (const word of ['wound', 'sutured', 'Invented Witness']) expect(shown).not.toContain(word);
  });

  it('consent withdrawn takes the case away at once, keeps the fact, and the sender keeps seeing the state', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'medical', nurse);
    const { id: referralId } = await story.records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    await story.records(nurse, `/cases/${caseId}/referrals/${referralId}/acceptance`);
    await nurse.get(`/cases/${caseId}/timeline?after=${story.position}`).expect(200);
    const { events } = await story.records(imran, `/cases/${caseId}/consents/${consentId}/withdrawal`, { withdrawn: story.at() });
    expect(events.map(({ type }) => type)).toEqual(['ConsentWithdrawn', 'ReferralDeclined']);
    for (const path of ['', '/timeline', '/sharing-ledger', '/referrals']) await nurse.get(`/cases/${caseId}${path}`).expect(404);
    expect(await inbox(meera, 'direction=sent&box=returned')).toContainEqual(
      expect.objectContaining({ referralId, stage: 'declined', declinedBy: 'person', reasonCode: 'consent-withdrawn' }),
    );
    const ledger = await story.reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.consents).toMatchObject([{ consentId, withdrawnAt: expect.any(String), witness: { sealed: 'identity' } }]);
    expect(ledger.access).toMatchObject([
      { orgRef: meera.card.organisation, ground: 'opened' },
      { orgRef: nurse.card.organisation, ground: 'referral', ref: referralId, endedBecause: 'consent-withdrawn' },
    ]);
    expect(ledger.shared).toMatchObject([{ what: 'referral', toOrg: nurse.card.organisation, consentId }]);
  });

  it('a consent that runs out takes it away without anybody doing anything', async () => {
    const caseId = await opened();
    const { id: consentId } = await story.records(meera, `/cases/${caseId}/consents`, {
      purpose: 'medical',
      givenBy: 'self',
      language: 'hi',
      recipients: [nurse.card.organisation],
      given: story.at(),
      expires: network.now(30),
    });
    const { id: referralId } = await story.records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    await nurse.get(`/cases/${caseId}?after=${story.position}`).expect(200);
    network.advance(31);
    await nurse.get(`/cases/${caseId}`).expect(404);
    await story.refuses(nurse, `/cases/${caseId}/referrals/${referralId}/acceptance`, {}, 404, 'not-found');
    const { events } = await story.records(meera, `/cases/${caseId}/referrals/${referralId}/cancellation`, {
      reasonCode: 'consent-lapsed',
    });
    expect(events.map(({ type }) => type)).toEqual(['ReferralCancelled']);
  });

  it('an override carries a legal ground, has a list of its own, and outlasts a consent that is taken back', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'medical', nurse);
    const override = { ground: 'medical-emergency', note: 'unconscious when found' };
    await story.refuses(meera, `/cases/${caseId}/referrals`, { ...medical(consentId), override }, 422, 'body.invalid');
    const { id: referralId } = await story.records(meera, `/cases/${caseId}/referrals`, { ...medical(), override });
    await story.records(meera, `/cases/${caseId}/consents/${consentId}/withdrawal`, { withdrawn: story.at() });
    await nurse.get(`/cases/${caseId}?after=${story.position}`).expect(200);
    const ledger = await story.reads<Ledger>(nurse, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.overrides).toMatchObject([
      { referralId, toOrg: nurse.card.organisation, ground: 'medical-emergency', note: { sealed: 'operational' } },
    ]);
    const { events } = await story.records(nurse, `/cases/${caseId}/referrals/${referralId}/decline`, {
      declinedBy: 'provider',
      reasonCode: 'no-place',
    });
    expect(events.map(({ type }) => type)).toEqual(['ReferralDeclined']);
  });

  it('is sent on with consent towards the new receiver, and stays the sender’s', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'legal-aid', nurse, advocate);
    const body = { toOrg: nurse.card.organisation, service: 'legal-aid', urgency: 'routine', consentId };
    const { id: referralId } = await story.records(meera, `/cases/${caseId}/referrals`, body);
    const { id: next } = await story.records(nurse, `/cases/${caseId}/referrals/${referralId}/rerouting`, {
      toOrg: advocate.card.organisation,
      urgency: 'urgent',
      consentId,
    });
    await nurse.get(`/cases/${caseId}`).expect(404);
    expect(await story.reads(meera, `/referrals/${next}`)).toMatchObject({
      reroutes: referralId,
      fromOrg: meera.card.organisation,
    });
    expect(await story.reads(meera, `/referrals/${referralId}`)).toMatchObject({ stage: 'rerouted', reroutedTo: next });
    await story.records(advocate, `/cases/${caseId}/referrals/${next}/acceptance`);
    await story.records(advocate, `/cases/${caseId}/legal-aid`, { lawyer: 'Invented Lawyer', assigned: story.at() });
    const { id: claimId } = await story.records(advocate, `/cases/${caseId}/compensation-claims`, {
      scheme: 'NALSA-2018',
      authority: 'dlsa',
      amount: 300_000,
      interim: true,
      applied: story.at(),
    });
    await story.records(advocate, `/cases/${caseId}/compensation-claims/${claimId}/awards`, {
      amount: 100_000,
      interim: true,
      awarded: story.at(),
    });
    await story.records(advocate, `/cases/${caseId}/compensation-claims/${claimId}/payments`, {
      amount: 100_000,
      paid: story.at(),
    });
    await story.refuses(
      advocate,
      `/cases/${caseId}/compensation-claims/${randomUUID()}/refusal`,
      { reasonCode: 'out-of-time', refused: story.at() },
      409,
      'compensation.unknown',
    );
  });

  it('of a child rests on what an authority decides, with what she says recorded beside it', async () => {
    const caseId = await opened('child');
    await story.refuses(
      meera,
      `/cases/${caseId}/consents`,
      { purpose: 'medical', givenBy: 'guardian', language: 'hi', recipients: [nurse.card.organisation], given: story.at() },
      409,
      'consent.guardian-not-named',
    );
    const decided = {
      purpose: 'medical',
      givenBy: 'authority',
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      language: 'hi',
      recipients: [nurse.card.organisation],
      given: story.at(),
    };
    await story.refuses(meera, `/cases/${caseId}/consents`, decided, 409, 'consent.authority-not-shown');
    const { id: orderId } = await story.records(clerk, `/cases/${caseId}/orders`, {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-37',
      kind: 'custody',
      from: network.now(-1),
    });
    const { id: consentId } = await story.records(meera, `/cases/${caseId}/consents`, { ...decided, orderId });
    await story.refuses(meera, `/cases/${caseId}/referrals`, medical(consentId), 409, 'consent.child-not-asked');
    await story.records(meera, `/cases/${caseId}/consents/${consentId}/assent`, {
      view: 'undecided',
      language: 'hi',
      heard: story.at(),
    });
    await story.records(meera, `/cases/${caseId}/referrals`, medical(consentId));
    const ledger = await story.reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.consents).toMatchObject([{ authority: 'cwc', childsView: { view: 'undecided' } }]);
  });

  it('care and findings are recorded by those who may, and by nobody else', async () => {
    const caseId = await opened();
    await story.records(meera, `/cases/${caseId}/consent-refusals`, {
      purpose: 'counselling',
      refusedBy: 'self',
      language: 'hi',
      refused: story.at(),
    });
    await story.records(meera, `/cases/${caseId}/needs`, {
      domains: [{ domain: 'housing', level: 'urgent' }],
      assessed: story.at(),
    });
    await story.records(meera, `/cases/${caseId}/care-plans`, { herView: 'agrees', goals: 'a room of her own' });
    await story.refuses(
      meera,
      `/cases/${caseId}/counselling-sessions`,
      { held: story.at(), minutes: 40, attended: true },
      403,
      'access.role-may-not',
    );
    await story.records(tara, `/cases/${caseId}/counselling-sessions`, { held: story.at(), minutes: 40, attended: true });
    await story.refuses(
      tara,
      `/cases/${caseId}/counselling-sessions`,
      { held: story.at(), minutes: 40, attended: true, note: 'x' },
      422,
      'body.invalid',
    );
    await story.refuses(
      meera,
      `/cases/${caseId}/mediation-requests`,
      { withRef: randomUUID(), requested: story.at() },
      409,
      'mediation.no-safety-check',
    );
    await story.records(meera, `/cases/${caseId}/risk-assessments`, {
      level: 'low',
      factorCodes: ['none'],
      assessed: story.at(),
    });
    await story.records(meera, `/cases/${caseId}/mediation-requests`, { withRef: randomUUID(), requested: story.at() });
    await story.records(meera, `/cases/${caseId}/medical-examination-refusals`, { declinedBy: 'self', declined: story.at() });
    await story.refuses(ravi, `/cases/${caseId}/statements`, statement(), 404, 'not-found');
    await story.refuses(meera, `/cases/${caseId}/statements`, statement(), 403, 'access.role-may-not');
    await story.records(clerk, `/cases/${caseId}/orders`, {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      statute: 'JJ-37',
      kind: 'custody',
      from: network.now(-1),
    });
    await story.records(clerk, `/cases/${caseId}/statements`, statement());
    const { events } = await story.records(clerk, `/cases/${caseId}/age-tests`, {
      authority: 'cwc',
      authorityOrg: clerk.card.organisation,
      test: 'dental',
      ordered: story.at(),
    });
    expect(events.map(({ type }) => type)).toEqual(['AgeTestOrdered', 'AgeBandRecorded']);
    await story.records(meera, `/cases/${caseId}/progress-notices`, { channel: 'in-person', told: story.at() });
    expect(await story.reads(meera, `/cases/${caseId}`)).toMatchObject({ ageBand: 'doubtful' });
    const ledger = await story.reads<Ledger>(meera, `/cases/${caseId}/sharing-ledger`);
    expect(ledger.refusals).toMatchObject([{ purpose: 'counselling', refusedBy: 'self' }]);
  });
  const statement = () => ({
    kind: 'JJ-inquiry',
    recordedByWoman: true,
    interpreter: false,
    supportPerson: true,
    audioVideo: true,
    taken: story.at(),
  });

  it('police report what the law asks of them', async () => {
    const { id: caseId } = await story.records(ravi, '/cases', {
      origin: 'operation',
      gender: 'female',
      apparentAgeBand: 'child',
      sexualOffenceInformed: true,
      pocsoInformed: true,
    });
    await story.records(ravi, `/cases/${caseId}/reports-to-authorities`, { cwc: story.at(-2), court: story.at(-1) });
    await story.refuses(
      meera,
      `/cases/${caseId}/reports-to-authorities`,
      { cwc: story.at(), court: story.at() },
      404,
      'not-found',
    );
  });

  it('the list is read page by page, the most urgent first', async () => {
    const caseId = await opened();
    const consentId = await consented(caseId, 'vocational', nurse, advocate);
    for (const [toOrg, urgency] of [
      [nurse.card.organisation, 'routine'],
      [advocate.card.organisation, 'immediate'],
    ])
      await story.records(meera, `/cases/${caseId}/referrals`, { toOrg, service: 'vocational', urgency, consentId });
    type Page = Readonly<{ items: readonly { urgency: string }[]; total: number; next?: string }>;
    const whole = await story.reads<Page>(meera, `/cases/${caseId}/referrals`);
    expect(whole).toMatchObject({ total: 2, items: [{ urgency: 'immediate' }, { urgency: 'routine' }] });
    const first = await story.reads<Page>(meera, `/cases/${caseId}/referrals?limit=1`);
    const second = await story.reads<Page>(meera, `/cases/${caseId}/referrals?limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeUndefined();
    const forged = Buffer.from(JSON.stringify({ sort: 'urgency', after: ['soon', network.now(), caseId] })).toString('base64url');
    const { status, body } = await meera.get(`/referrals?cursor=${forged}`);
    expect([status, (body as { code: string }).code]).toEqual([422, 'cursor.invalid']);
  });
});
