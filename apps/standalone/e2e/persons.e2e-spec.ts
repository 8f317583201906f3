import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { query } from '../../../libs/platform/testing/query.js';
import { Conversation } from '../testing/conversation.js';
import { everythingWritten } from '../testing/everything-written.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Shown = Readonly<{
  cases: readonly Readonly<{ caseId: string; caseCode: string; custody: string; responsible?: string }>[];
  merges: readonly Readonly<{ mergeId: string; cases: readonly string[]; split?: object }>[];
  heldTwice?: Readonly<{ ask: readonly string[] }>;
}>;
type Board = Readonly<{ lines: readonly Readonly<{ caseId: string; heldTwice?: boolean }>[] }>;
type Case = Readonly<{ id: string; unit: HttpPerson }>;

const OPENING = {
  origin: 'operation',
  gender: 'female',
  apparentAgeBand: 'doubtful',
  sexualOffenceInformed: true,
  pocsoInformed: true,
};
const NOTE = 'Unmistakable note of the tests';
const MERGED = { recognisedBy: ['known-to-staff', 'photograph'], note: NOTE };
const SPLIT = { reasonCode: 'mistaken-identity', note: NOTE };

describe('A person with two cases, over HTTP', () => {
  let network: RunningNetwork;
  let joseph: HttpPerson;
  let imran: HttpPerson;
  let onlyFirst: HttpPerson;
  let stranger: HttpPerson;
  let auditor: HttpPerson;
  let units: readonly [HttpPerson, HttpPerson, HttpPerson];
  let said: Conversation;

  beforeAll(async () => {
    network = await RunningNetwork.start({ requestsAMinute: 100_000 });
    said = new Conversation(network);
    const unit = async (name: string) => network.member(await network.organisation('police-unit', name), 'investigating-officer');
    units = [await unit('First unit (invented)'), await unit('Second unit (invented)'), await unit('Third unit (invented)')];
    const committee = await network.organisation('cwc', 'Committee of both (invented)');
    joseph = await network.member(committee, 'clerk');
    imran = await network.member(await network.organisation('ngo', 'Outreach (invented)'), 'outreach-worker');
    onlyFirst = await network.member(await network.organisation('cwc', 'Committee of one (invented)'), 'clerk');
    const elsewhere = await network.organisation('ngo', 'NGO of neither (invented)');
    stranger = await network.member(elsewhere, 'case-worker');
    auditor = await network.member(elsewhere, 'auditor');
  }, 120_000);
  afterAll(() => network.stop());

  const personOf = (reader: HttpPerson, { id }: Case): Promise<Shown> => said.reads<Shown>(reader, `/cases/${id}/person`);
  const idsOf = ({ cases }: Shown): readonly string[] => cases.map(({ caseId }) => caseId).sort();
  const sorted = (...cases: Case[]): readonly string[] => cases.map(({ id }) => id).sort();

  const order = (person: HttpPerson, { id, unit }: Case) =>
    said.records(person, `/cases/${id}/orders`, {
      authority: 'cwc',
      authorityOrg: person.card.organisation,
      statute: 'JJ-36',
      kind: 'custody',
      custodianOrg: unit.card.organisation,
      from: network.now(-1),
      until: network.now(60 * 24),
    });
  /** A girl's case, opened by a unit that takes responsibility; the committee has made an order in it. */
  const opened = async (unit: HttpPerson): Promise<Case> => {
    const { id } = await said.records(unit, '/cases', OPENING);
    const basis = { kind: 'statute', power: 'ITPA-15' };
    await said.records(unit, `/cases/${id}/custody`, { custodian: unit.card.organisation, basis, since: said.at() });
    await order(joseph, { id, unit });
    return { id, unit };
  };
  const merge = (one: Case, other: Case, key: string = randomUUID()) =>
    said.records(joseph, `/cases/${one.id}/merges`, { otherCaseId: other.id, ...MERGED }, { 'idempotency-key': key });
  const etagOf = async ({ id, unit }: Case): Promise<string> =>
    String((await unit.get(`/cases/${id}?after=${said.position}`).expect(200)).headers['etag']);
  const heldTwiceOnBoard = async (reader: HttpPerson): Promise<readonly string[]> => {
    const { lines } = await said.reads<Board>(reader, '/custody-board?limit=200');
    return lines.flatMap(({ caseId, heldTwice }) => (heldTwice === true ? [caseId] : [])).sort();
  };

  it('is said to be one by somebody with a part in both; both cases stay two histories in which nothing is recorded', async () => {
    const [first, second] = [await opened(units[0]), await opened(units[1])];
    const before = [await etagOf(first), await etagOf(second)];
    const key = randomUUID();
    const { id: mergeId, events } = await merge(first, second, key);
    expect(events.map(({ type }) => type)).toEqual(['CaseLinked', 'CaseMerged']);
    expect([await etagOf(first), await etagOf(second)]).toEqual(before);

    for (const each of [first, second]) {
      const shown = await personOf(joseph, each);
      expect(idsOf(shown)).toEqual(sorted(first, second));
      expect(shown.merges).toMatchObject([{ mergeId, recognisedBy: MERGED.recognisedBy }]);
      expect(idsOf(await personOf(auditor, each))).toEqual(sorted(first, second));
    }
    const count = await network.events();
    expect((await merge(first, second, key)).id).toBe(mergeId);
    expect(await network.events()).toBe(count);
    const taken = await joseph.post(
      `/cases/${first.id}/merges`,
      { otherCaseId: second.id, recognisedBy: ['other'] },
      { 'idempotency-key': key },
    );
    expect([taken.status, (taken.body as { code: string }).code]).toEqual([422, 'idempotency-key.reused']);
    await said.refuses(
      joseph,
      `/cases/${second.id}/merges`,
      { otherCaseId: first.id, ...MERGED },
      409,
      'merge.already-one-person',
    );
    await said.refuses(joseph, `/cases/${first.id}/merges`, { otherCaseId: first.id, ...MERGED }, 409, 'merge.with-itself');
  }, 60_000);

  it('is shown to nobody through one case who has no part in the other, and nobody else can say anything of it', async () => {
    const [first, second] = [await opened(units[0]), await opened(units[1])];
    await order(onlyFirst, first);
    const { events } = await merge(first, second);
    const whole = JSON.stringify([await personOf(onlyFirst, first), (await onlyFirst.get(`/cases/${first.id}`)).body]);
    expect(idsOf(await personOf(onlyFirst, first))).toEqual([first.id]);
    expect((await personOf(onlyFirst, first)).merges).toEqual([]);
    expect(await personOf(onlyFirst, first)).not.toHaveProperty('heldTwice');
    expect(whole).not.toContain(second.id);
    await onlyFirst.get(`/cases/${second.id}/person`).expect(404);
    await stranger.get(`/cases/${first.id}/person`).expect(404);

    const body = { otherCaseId: second.id, ...MERGED };
    const unknown = { otherCaseId: randomUUID(), ...MERGED };
    await said.refuses(onlyFirst, `/cases/${first.id}/merges`, body, 404, 'not-found');
    await said.refuses(onlyFirst, `/cases/${first.id}/merges`, unknown, 404, 'not-found');
    await said.refuses(onlyFirst, `/cases/${first.id}/splits`, { otherCaseId: second.id, ...SPLIT }, 404, 'not-found');
    await said.refuses(stranger, `/cases/${first.id}/merges`, body, 404, 'not-found');
    const [his, alsoHis] = [await said.records(imran, '/cases', OPENING), await said.records(imran, '/cases', OPENING)];
    await said.refuses(imran, `/cases/${his.id}/merges`, { otherCaseId: alsoHis.id, ...MERGED }, 403, 'access.role-may-not');
    await said.refuses(auditor, `/cases/${first.id}/merges`, body, 404, 'not-found');
    for (const { receipt } of events) {
      await joseph.get(receipt).expect(200);
      await stranger.get(receipt).expect(404);
    }
  }, 60_000);

  it('that two organisations are responsible for at once is seen by both of them, and by who sees both cases', async () => {
    const [first, second] = [await opened(units[0]), await opened(units[1])];
    await order(onlyFirst, first);
    expect(await heldTwiceOnBoard(joseph)).not.toContain(first.id);
    await merge(first, second);
    const ask = { ask: [joseph.card.organisation] };
    for (const each of [first, second]) {
      const shown = await personOf(each.unit, each);
      expect([idsOf(shown), shown.heldTwice]).toEqual([[each.id], ask]);
      expect((await personOf(joseph, each)).heldTwice).toEqual(ask);
      expect(await heldTwiceOnBoard(each.unit)).toContain(each.id);
      expect(await heldTwiceOnBoard(joseph)).toContain(each.id);
    }
    expect(await heldTwiceOnBoard(onlyFirst)).toEqual([]);

    await said.records(joseph, `/cases/${second.id}/splits`, { otherCaseId: first.id, ...SPLIT });
    for (const each of [first, second]) {
      const shown = await personOf(joseph, each);
      expect(idsOf(shown)).toEqual([each.id]);
      expect(shown).not.toHaveProperty('heldTwice');
      expect(shown.merges).toMatchObject([
        { cases: expect.arrayContaining([first.id, second.id]), split: { reasonCode: SPLIT.reasonCode } },
      ]);
      expect(await heldTwiceOnBoard(each.unit)).not.toContain(each.id);
    }
    await said.refuses(joseph, `/cases/${first.id}/splits`, { otherCaseId: second.id, ...SPLIT }, 409, 'merge.not-merged');
    await merge(second, first);
    expect(idsOf(await personOf(joseph, first))).toEqual(sorted(first, second));
  }, 60_000);

  it('with three cases is one person, and is split where the mistake was made', async () => {
    const [first, second, third] = [await opened(units[0]), await opened(units[1]), await opened(units[2])];
    await merge(first, second);
    await merge(third, second);
    for (const each of [first, second, third]) expect(idsOf(await personOf(joseph, each))).toEqual(sorted(first, second, third));
    await said.refuses(
      joseph,
      `/cases/${first.id}/merges`,
      { otherCaseId: third.id, ...MERGED },
      409,
      'merge.already-one-person',
    );
    await said.refuses(
      joseph,
      `/cases/${first.id}/splits`,
      { otherCaseId: third.id, ...SPLIT },
      409,
      'merge.through-another-case',
    );
    await said.records(joseph, `/cases/${third.id}/splits`, { otherCaseId: second.id, ...SPLIT });
    expect(idsOf(await personOf(joseph, first))).toEqual(sorted(first, second));
    expect(idsOf(await personOf(joseph, third))).toEqual([third.id]);
  }, 60_000);

  it('is merged once by two who do so at the same moment, from either case', async () => {
    const [first, second] = [await opened(units[0]), await opened(units[1])];
    const path = ({ id }: Case) => `/cases/${id}/merges`;
    const answers = await Promise.all([
      joseph.post(path(first), { otherCaseId: second.id, ...MERGED }),
      joseph.post(path(second), { otherCaseId: first.id, ...MERGED }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  }, 60_000);

  it('is known to the vault only: nothing that was written links the two cases to whoever reads it, be it the whole log', async () => {
    const [first, second] = [await opened(units[0]), await opened(units[1])];
    const subjects = await query<Readonly<{ stream_id: string; subject: string }>>(
      network.database.urls.owner,
      `select stream_id, convert_from(what, 'UTF8')::json #>> '{data,subjectRef}' as subject from events.event
       where type = 'CaseOpened' and stream_id in ('${first.id}', '${second.id}')`,
    );
    const of = ({ id }: Case): readonly string[] => [id, subjects.find(({ stream_id: stream }) => stream === id)!.subject];
    const [ofFirst, ofSecond] = [of(first), of(second)];
    const before = await network.events();
    await merge(first, second);
    await personOf(joseph, first);
    await heldTwiceOnBoard(joseph);
    await said.records(joseph, `/cases/${second.id}/splits`, { otherCaseId: first.id, ...SPLIT });
    await personOf(joseph, second);

    const added = await query<Readonly<{ stream_category: string; stream_id: string; parts: string }>>(
      network.database.urls.owner,
      `select stream_category, stream_id, convert_from(who, 'UTF8') || convert_from(what, 'UTF8') || convert_from(links, 'UTF8') as parts
       from events.event where position >= ${before}`,
    );
    const streams = new Set(added.map(({ stream_category: category, stream_id: id }) => `${category} ${id}`));
    expect([added.length, streams.size]).toEqual([3, 1]);
    const stream = added[0]!.stream_id;
    for (const { parts } of added)
      for (const id of [...ofFirst, ...ofSecond].filter((each) => each !== stream)) expect(parts).not.toContain(id);

    for (const [place, text] of await everythingWritten(network)) {
      const linking = text
        .split('\n')
        .filter((line) => ofFirst.some((id) => line.includes(id)) && ofSecond.some((id) => line.includes(id)));
      expect([place, linking]).toEqual([place, []]);
      expect([place, text.includes(NOTE)]).toEqual([place, false]);
    }
  }, 60_000);
});
