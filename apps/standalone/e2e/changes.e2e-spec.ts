import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ROLES } from '@setu/kernel';
import type { HttpPerson } from '../testing/http-person.js';
import { LivePage } from '../testing/live-page.js';
import { RunningNetwork } from '../testing/running-network.js';

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };
const NAME = 'Unmistakable Invented Name';

describe('What open pages are told of changes, over HTTP', () => {
  let network: RunningNetwork;
  let [police, ngo, home, otherNgo] = ['', '', '', ''];
  let ravi: HttpPerson;
  let imran: HttpPerson;
  let asha: HttpPerson;
  let stranger: HttpPerson;
  let auditor: HttpPerson;
  const pages: LivePage[] = [];

  beforeAll(async () => {
    network = await RunningNetwork.start();
    police = await network.organisation('police-unit', 'Unit of live pages (invented)');
    ngo = await network.organisation('ngo', 'NGO of live pages (invented)');
    otherNgo = await network.organisation('ngo', 'Another NGO of live pages (invented)');
    home = await network.shelter('Home of live pages (invented)');
    ravi = await network.member(police, 'investigating-officer');
    imran = await network.member(ngo, 'outreach-worker');
    asha = await network.member(home, 'shelter-in-charge');
    stranger = await network.member(otherNgo, 'case-worker');
    auditor = await network.member(ngo, 'auditor');
  }, 120_000);
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });
  afterAll(() => network.stop());

  const live = async (person: HttpPerson, lastEventId?: string): Promise<LivePage> => {
    const page = await LivePage.of(network, person, lastEventId);
    pages.push(page);
    return page;
  };
  const records = async (person: HttpPerson, path: string, body: object = {}): Promise<string> => {
    const { status, body: written } = await person.post(path, body);
    expect([path, status, written]).toEqual([path, 201, expect.anything()]);
    return (written as { id: string }).id;
  };
  const now = () => ({ occurredAt: { at: network.now(), precision: 'exact', source: 'witnessed' } });
  const toldOf = (page: LivePage, id: string) => page.until(({ type, data }) => type === 'changed' && data['id'] === id);
  /** Something public happens, after which every page has been told what came before. */
  const everybodyHasHeard = async (...open: readonly LivePage[]): Promise<void> => {
    const marker = await network.organisation('hospital', `Marker ${randomUUID().slice(0, 8)} (invented)`);
    await Promise.all(open.map((page) => toldOf(page, marker)));
  };
  const heldWithOffer = async (): Promise<Readonly<{ caseId: string; handoverId: string }>> => {
    const caseId = await records(ravi, '/cases', CASE);
    const since = now();
    await records(ravi, `/cases/${caseId}/custody`, { custodian: police, basis: { kind: 'statute', power: 'ITPA-15' }, since });
    const consent = { purpose: 'accommodation', givenBy: 'self', language: 'hi', recipients: [home], given: since };
    const consentId = await records(ravi, `/cases/${caseId}/consents`, consent);
    const offer = {
      to: { kind: 'organisation', orgRef: home },
      basis: { kind: 'consent', consentId },
      plannedAt: network.now(60),
      belongings: [],
    };
    return { caseId, handoverId: await records(ravi, `/cases/${caseId}/handovers`, offer) };
  };

  it('kind and id of what she may read, and nothing else; of a case of others not a word', async () => {
    const [mine, hers, all] = [await live(ravi), await live(stranger), await live(auditor)];
    const caseId = await records(ravi, '/cases', CASE);
    await records(ravi, `/cases/${caseId}/identity`, { name: NAME });
    await toldOf(mine, caseId);
    await everybodyHasHeard(mine, hers, all);
    expect(new Set(mine.told.filter((each) => each.includes(caseId)))).toEqual(new Set([`case ${caseId}`]));
    expect(all.told).toContain(`case ${caseId}`);
    expect(hers.told.every((each) => each.startsWith('organisation '))).toBe(true);
    expect(hers.text).not.toContain(caseId);
    for (const page of [mine, hers, all]) {
      expect(page.text).not.toMatch(/Unmistakable|CaseOpened|IdentityRecorded|commitment/);
      for (const { type, data } of page.messages)
        expect([type, Object.keys(data)]).toEqual([type, type === 'changed' ? ['kind', 'id'] : []]);
    }
  });

  it('of each thing exactly those hear who may read it at that moment', async () => {
    const open = new Map<HttpPerson, LivePage>();
    for (const person of [ravi, imran, asha, stranger, auditor, network.administrator]) open.set(person, await live(person));
    const tipId = await records(imran, '/tips', { receivingOrg: police, narrative: NAME });
    const operationId = await records(ravi, '/operations', { route: 'ITPA-15' });
    const kavita = await network.member(police, 'coordinator');
    const meetingId = await records(kavita, '/meetings', {
      participants: [ngo],
      meetsAt: network.now(),
      agendaCodes: ['staffing'],
    });
    const { caseId } = await heldWithOffer();
    await everybodyHasHeard(...open.values());
    const things = { tip: tipId, operation: operationId, meeting: meetingId, case: caseId };
    for (const [person, page] of open)
      for (const [kind, id] of Object.entries(things)) {
        const { status } = await person.get(`/${kind}s/${id}`);
        expect([person.card.role, kind, page.told.includes(`${kind} ${id}`)]).toEqual([person.card.role, kind, status === 200]);
      }
    expect(open.get(asha)!.told).toContain(`case ${caseId}`);
  });

  it('of a case, whoever it is offered to from the offer on, and not after the offer was taken back', async () => {
    const receiver = await live(asha);
    const { caseId, handoverId } = await heldWithOffer();
    await toldOf(receiver, caseId);
    await records(ravi, `/cases/${caseId}/handovers/${handoverId}/cancellation`, { reasonCode: 'other' });
    await asha.get(`/cases/${caseId}`).expect(404);
    await everybodyHasHeard(receiver);
    const before = receiver.told.length;
    await records(ravi, `/cases/${caseId}/identity`, { alias: NAME });
    await everybodyHasHeard(receiver);
    expect(receiver.told.slice(before).filter((each) => each.includes(caseId))).toEqual([]);
  });

  it('whoever reads with the id of a message sees what it told of', async () => {
    const page = await live(ravi);
    const caseId = await records(ravi, '/cases', CASE);
    const { id } = await toldOf(page, caseId);
    const { body } = await ravi.get(`/custody-board?after=${id}&limit=200&sort=changed`).expect(200);
    expect((body as { lines: readonly { caseId: string }[] }).lines.map((line) => line.caseId)).toContain(caseId);
  });

  it('a page that was cut off hears what it missed, each thing once, and nothing that it had heard', async () => {
    const first = await live(ravi);
    const heard = await records(ravi, '/cases', CASE);
    await toldOf(first, heard);
    const { lastEventId } = first;
    first.close();
    const missed = await records(ravi, '/cases', CASE);
    await records(ravi, `/cases/${missed}/identity`, { name: NAME });
    const foreign = await records(stranger, '/cases', CASE);
    const again = await live(ravi, lastEventId);
    await toldOf(again, missed);
    await everybodyHasHeard(again);
    expect(again.told.filter((each) => each.startsWith('case '))).toEqual([`case ${missed}`]);
    expect(again.text).not.toContain(foreign);
    expect(again.messages[0]?.type).toBe('ready');
  });

  it('a page that was away for too long, or comes from another store, is told to read everything again', async () => {
    const page = await live(ravi);
    const [storeId] = page.lastEventId.split('.');
    for (const id of [`${randomUUID()}.5`, page.lastEventId.replace(storeId!, randomUUID())])
      expect((await live(ravi, id)).messages[0]?.type).toBe('reset');
    const { statusCode, headers } = (await live(ravi, 'x.y')).answer;
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  it('ends at once with the membership, and with the suspension of her organisation, and says why', async () => {
    const unit = await network.organisation('police-unit', 'Unit that is suspended (invented)');
    const [leaver, stays] = [await network.member(unit, 'duty-officer'), await network.member(unit, 'duty-officer')];
    const [left, remained] = [await live(leaver), await live(stays)];
    const departure = { organisation: unit, role: 'duty-officer', reasonCode: 'transferred' };
    await records(network.administrator, `/members/${leaver.card.userRef}/departures`, departure);
    await left.ended;
    expect(left.messages.at(-1)).toMatchObject({ type: 'ended', data: { code: 'access.not-a-member' } });
    const marker = await records(stays, '/cases', CASE);
    await toldOf(remained, marker);
    expect(left.text).not.toContain(marker);
    const suspension = { reasonCode: 'investigation-pending', from: network.now(-1) };
    await records(network.administrator, `/organisations/${unit}/suspension`, suspension);
    await remained.ended;
    expect(remained.messages.at(-1)).toMatchObject({ type: 'ended', data: { code: 'access.organisation-suspended' } });
    expect((await live(stays, remained.lastEventId)).answer.statusCode).toBe(403);
  });

  it('is open to everybody but machines, and to nobody who is not signed in', async () => {
    const machine = await network.member(network.administrator.card.organisation, 'machine-client');
    await machine.get('/changes').expect(403);
    await ravi.get('/changes', { authorization: 'Bearer x' }).expect(401);
    expect(ROLES).toContain('machine-client');
    expect((await live(await network.member(ngo, 'report-reader'))).messages[0]?.type).toBe('ready');
  });

  it('one person has eight pages open and no more, until she closes one', async () => {
    const person = await network.member(police, 'coordinator');
    const open = await Promise.all(Array.from({ length: 8 }, () => live(person)));
    const ninth = await person.get('/changes').expect(429);
    expect(ninth.body).toMatchObject({ code: 'changes.too-many-of-yours', detail: expect.stringMatching(/^[A-Z].*\.$/) });
    open[0]!.close();
    await open[0]!.ended;
    for (let tries = 0; ; tries++) {
      const page = await live(person);
      if (page.answer.statusCode === 200) break;
      expect(tries).toBeLessThan(50);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('lets the server stop, and every page ends cleanly', async () => {
    const own = await RunningNetwork.start();
    const open = await Promise.all(Array.from({ length: 5 }, () => LivePage.of(own, own.administrator)));
    const before = Date.now();
    await own.stop();
    expect(Date.now() - before).toBeLessThan(10_000);
    await Promise.all(open.map(({ ended }) => ended));
    expect(open.map(({ answer }) => answer.complete)).toEqual([true, true, true, true, true]);
  }, 60_000);
});
