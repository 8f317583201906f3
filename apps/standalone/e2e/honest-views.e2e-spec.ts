import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { query } from '../../../libs/platform/testing/query.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const OPENING = {
  origin: 'walk-in',
  gender: 'female',
  apparentAgeBand: 'adult',
  sexualOffenceInformed: false,
  pocsoInformed: false,
};

describe('A view that lags or waits for an operator', () => {
  let network: RunningNetwork;
  let ravi: HttpPerson;
  let unit: string;
  beforeAll(async () => {
    network = await RunningNetwork.start();
    unit = await network.organisation('police-unit', 'Unit of honest views (invented)');
    ravi = await network.member(unit, 'investigating-officer');
  });
  afterAll(() => network.stop());

  const owner = (sql: string) => query(network.database.urls.owner, sql);
  const park = (view: string, category: string, id: string) =>
    owner(
      `insert into subscriptions.parked
         (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, attempts)
       values ('${view}', '${category}', '${id}', '1', 0, gen_random_uuid(), 'Invented', 'RangeError', 6)`,
    );
  const opened = async (): Promise<Readonly<{ id: string; after: string }>> => {
    const { body, headers } = await ravi.post('/cases', OPENING).expect(201);
    return { id: (body as { id: string }).id, after: String(headers['setu-position']) };
  };

  it('does not show an old line as if it were the latest: a parked case is 503 in that view, with or without a position, and goes on in others', async () => {
    const { id, after } = await opened();
    await ravi.get(`/cases/${id}?after=${after}`).expect(200);
    await ravi.get(`/cases/${id}/timeline?after=${after}`).expect(200);
    await park('case-summary', 'case', id);
    const { body } = await ravi.get(`/cases/${id}`).expect(503);
    expect(body).toMatchObject({ code: 'view.parked', facts: { view: 'case-summary', stream: id } });
    await ravi.get(`/cases/${id}/timeline`).expect(200);
    const { id: other, after: later } = await opened();
    await ravi.get(`/cases/${other}?after=${later}`).expect(200);
  });

  it('marks the line of a case on the board that no longer changes, and no other', async () => {
    const [{ id }, { id: other, after }] = [await opened(), await opened()];
    await park('custody-board', 'case', id);
    const { body } = await ravi.get(`/custody-board?limit=200&after=${after}`).expect(200);
    const wrongOf = (caseId: string) =>
      (body as { lines: { caseId: string; wrong: string[] }[] }).lines.find((line) => line.caseId === caseId)?.wrong;
    expect(wrongOf(id)).toContain('not-up-to-date');
    expect(wrongOf(other)).not.toContain('not-up-to-date');
  });

  it('says that it does not know yet, and not that there is nothing, of what was recorded', async () => {
    const { id, after } = await opened();
    await ravi.get(`/cases/${id}?after=${after}`).expect(200);
    await ravi.get(`/cases/${id}/timeline?after=${after}`).expect(200);
    await owner(`delete from views.case_summary where case_id = '${id}'`);
    await owner(`delete from views.case_event where case_id = '${id}'`);
    expect((await ravi.get(`/cases/${id}`).expect(503)).body).toMatchObject({ code: 'view.behind' });
    expect((await ravi.get(`/cases/${id}/timeline`).expect(503)).body).toMatchObject({ code: 'view.behind' });

    const tip = await ravi.post('/tips', { receivingOrg: unit }).expect(201);
    const { id: tipId } = tip.body as { id: string };
    await ravi.get(`/tips/${tipId}?after=${String(tip.headers['setu-position'])}`).expect(200);
    await owner(`delete from views.tip where tip_id = '${tipId}'`);
    expect((await ravi.get(`/tips/${tipId}`).expect(503)).body).toMatchObject({ code: 'view.behind' });
    await ravi.get(`/tips/${randomUUID()}`).expect(404);
    await ravi.get(`/cases/${randomUUID()}`).expect(404);
  });

  it('does not lose a write because of a time that a database does not know', async () => {
    const { id } = await opened();
    const before = await network.events();
    for (const lastSeenAt of ['0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-01-01T00:00:00.000Z'])
      await ravi.post(`/cases/${id}/missing-reports`, { lastSeenAt }).expect(422);
    expect(await network.events()).toBe(before);
  });
});
