import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { query } from '../../../libs/platform/testing/query.js';
import { Conversation } from '../testing/conversation.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Action = Readonly<{ id: string; owner: string; due: string; overdue: boolean; result?: object; closed?: object }>;

describe('Meetings of police and NGOs over HTTP', () => {
  let network: RunningNetwork;
  let kavita: HttpPerson;
  let vikram: HttpPerson;
  let meera: HttpPerson;
  let director: HttpPerson;
  let outsider: HttpPerson;
  let auditor: HttpPerson;
  let story: Conversation;
  let meetingId = '';

  beforeAll(async () => {
    network = await RunningNetwork.start();
    story = new Conversation(network);
    const unit = await network.organisation('police-unit', 'Unit of the meeting (invented)');
    const station = await network.organisation('police-unit', 'Station of the meeting (invented)', unit);
    const ngo = await network.organisation('ngo', 'NGO of the meeting (invented)');
    const others = await network.organisation('ngo', 'NGO that was not invited (invented)');
    kavita = await network.member(unit, 'coordinator');
    vikram = await network.member(station, 'station-house-officer');
    meera = await network.member(ngo, 'case-worker');
    director = await network.member(ngo, 'coordinator');
    outsider = await network.member(others, 'coordinator');
    auditor = await network.member(unit, 'auditor');
    const convened = await story.records(kavita, '/meetings', {
      participants: [station, ngo],
      meetsAt: network.now(),
      agendaCodes: ['staffing', 'rescue-planning'],
      agenda: 'Unmistakable agenda of the tests',
    });
    meetingId = convened.id;
  }, 120_000);
  afterAll(() => network.stop());

  const meetingFor = async (person: HttpPerson): Promise<Record<string, unknown>> =>
    (await person.get(`/meetings/${meetingId}?after=${story.position}`).expect(200)).body as Record<string, unknown>;
  const actionsFor = async (person: HttpPerson, query: string): Promise<{ items: Action[]; total: number; next?: string }> =>
    (await person.get(`/agreed-actions?after=${story.position}&${query}`).expect(200)).body as {
      items: Action[];
      total: number;
      next?: string;
    };
  const input = { topicCode: 'staffing', text: 'Unmistakable input of the tests' };
  const action = (owner: HttpPerson, minutes: number) => ({
    owner: owner.card.organisation,
    topicCode: 'rescue-planning',
    due: network.now(minutes),
    text: 'Unmistakable action of the tests',
  });

  it('go from the invitation to an action that is closed; each participant sees all of it, and nobody else does', async () => {
    const path = `/meetings/${meetingId}`;
    const { events } = await story.records(meera, `${path}/inputs`, input);
    expect(events.map(({ type }) => type)).toEqual(['InputRecorded']);
    const { id: actionId } = await story.records(kavita, `${path}/actions`, action(vikram, 60));
    expect(await meetingFor(vikram)).toMatchObject({
      convenor: kavita.card.organisation,
      agenda: { sealed: 'operational' },
      minutes: 'open',
      minutesRevision: 2,
      inputs: [{ fromOrg: meera.card.organisation, text: { sealed: 'operational' } }],
      actions: [{ id: actionId, owner: vikram.card.organisation, overdue: false }],
    });
    for (const tried of [path, `${path}/events/0/receipt`]) await outsider.get(tried).expect(404);
    await story.refuses(outsider, `${path}/inputs`, input, 404, 'not-found');

    await story.records(kavita, `${path}/approvals`, { upTo: 2 });
    await story.refuses(meera, `${path}/approvals`, { upTo: 2 }, 403, 'access.role-may-not');
    await story.refuses(director, `${path}/approvals`, { upTo: 1 }, 409, 'minutes.changed-since-you-read');
    await story.records(director, `${path}/approvals`, { upTo: 2 });
    expect(await meetingFor(meera)).toMatchObject({ minutes: 'approved' });
    await story.refuses(meera, `${path}/inputs`, input, 409, 'meeting.minutes-approved');

    await story.refuses(
      director,
      `${path}/actions/${actionId}/reports`,
      { progressCode: 'done' },
      409,
      'action.only-the-owner-reports',
    );
    const unknown = { progressCode: 'done', result: { code: 'case', id: randomUUID() } };
    await story.refuses(vikram, `${path}/actions/${actionId}/reports`, unknown, 409, 'action.result-not-yours');
    const opened = await story.records(vikram, '/cases', {
      origin: 'walk-in',
      gender: 'female',
      apparentAgeBand: 'adult',
      sexualOffenceInformed: true,
      pocsoInformed: false,
    });
    const result = { code: 'case', id: opened.id };
    await story.records(vikram, `${path}/actions/${actionId}/reports`, { progressCode: 'done', result });
    await story.refuses(
      vikram,
      `${path}/actions/${actionId}/closure`,
      { outcomeCode: 'done' },
      409,
      'action.only-the-convenor-closes',
    );
    await story.records(kavita, `${path}/actions/${actionId}/closure`, { outcomeCode: 'done' });
    const { items } = await actionsFor(director, 'state=closed');
    expect(items).toMatchObject([{ id: actionId, result, closed: { outcomeCode: 'done' } }]);

    const shown = JSON.stringify([await meetingFor(kavita), items, (await kavita.get('/meetings').expect(200)).body]);
    expect(shown).not.toContain('Unmistakable');
    expect(network.logged).not.toContain('Unmistakable');
    await director.get(`${path}/events/0/receipt`).expect(200);
  });

  it('repeated with the same key gives the same answer and writes nothing', async () => {
    const { id } = await story.records(kavita, '/meetings', {
      participants: [director.card.organisation],
      meetsAt: network.now(),
      agendaCodes: ['other'],
    });
    const key = randomUUID();
    const first = await story.records(director, `/meetings/${id}/inputs`, input, { 'idempotency-key': key });
    const events = await network.events();
    expect(await story.records(director, `/meetings/${id}/inputs`, input, { 'idempotency-key': key })).toEqual(first);
    expect(await network.events()).toBe(events);
    const stale = await director.post(`/meetings/${id}/inputs`, input, { 'if-match': '"0"' }).expect(412);
    expect((stale.body as { code: string }).code).toBe('revision.stale');
  });

  it('are listed for those who take part, and agreed actions by owner and due date, page by page', async () => {
    const path = `/meetings/${(await story.records(kavita, '/meetings', { participants: [vikram.card.organisation, director.card.organisation], meetsAt: network.now(), agendaCodes: ['staffing'] })).id}`;
    for (const minutes of [300, 30, 200]) await story.records(kavita, `${path}/actions`, action(vikram, minutes));
    await story.records(kavita, `${path}/actions`, action(director, 100));
    network.advance(45);

    const { items, total } = await actionsFor(kavita, `owner=${vikram.card.organisation}&state=open`);
    expect([total, items.map(({ overdue }) => overdue)]).toEqual([3, [true, false, false]]);
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).sort());
    const first = await actionsFor(director, 'state=open&limit=3');
    const second = await actionsFor(director, `state=open&limit=3&cursor=${first.next}`);
    expect([first.total, first.items.length, second.items.length, second.next]).toEqual([4, 3, 1, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);

    const listed = async (person: HttpPerson): Promise<number> =>
      ((await person.get(`/meetings?limit=200&after=${story.position}`).expect(200)).body as { total: number }).total;
    expect([await listed(kavita), await listed(outsider), await listed(auditor)]).toEqual([3, 0, 3]);
    expect((await actionsFor(outsider, '')).total).toBe(0);
    await network.administrator.get('/meetings').expect(403);
    await network.administrator.get('/agreed-actions').expect(403);
  });

  it('are refused with a sentence where a side is missing, an owner is not there, or the role may not', async () => {
    const meeting = { participants: [vikram.card.organisation], meetsAt: network.now(), agendaCodes: ['other'] };
    await story.refuses(kavita, '/meetings', meeting, 409, 'meeting.needs-both-sides');
    await story.refuses(meera, '/meetings', meeting, 403, 'access.role-may-not');
    await story.refuses(
      kavita,
      '/meetings',
      { ...meeting, participants: [randomUUID()] },
      409,
      'meeting.participant-not-registered',
    );
    await story.refuses(kavita, '/meetings', { ...meeting, agenda: '' }, 422, 'body.invalid');
    await story.refuses(auditor, `/meetings/${meetingId}/inputs`, input, 403, 'access.role-may-not');
    await story.refuses(kavita, `/meetings/${randomUUID()}/inputs`, input, 404, 'not-found');
  });

  it('agree on an action that becomes an operation: each names the other, and neither names one that does not', async () => {
    const convening = {
      participants: [vikram.card.organisation, director.card.organisation],
      meetsAt: network.now(),
      agendaCodes: ['rescue-planning'],
    };
    const { id } = await story.records(kavita, '/meetings', convening);
    const agreed = await story.records(kavita, `/meetings/${id}/actions`, action(vikram, 60));
    const another = await story.records(kavita, `/meetings/${id}/actions`, action(vikram, 60));
    const reports = `/meetings/${id}/actions/${agreed.id}/reports`;
    const from = (actionId: string, meeting = id) => ({ route: 'ITPA-15', agreedAction: { meetingId: meeting, actionId } });
    const stranger = await network.member(
      await network.organisation('police-unit', 'Unit that was not invited (invented)'),
      'coordinator',
    );

    await story.refuses(vikram, '/operations', from(randomUUID()), 409, 'operation.agreed-action-not-yours');
    await story.refuses(vikram, '/operations', from(agreed.id, randomUUID()), 409, 'operation.agreed-action-not-yours');
    await story.refuses(stranger, '/operations', from(agreed.id), 409, 'operation.agreed-action-not-yours');
    await story.refuses(vikram, '/operations', { route: 'ITPA-15', agreedAction: { actionId: agreed.id } }, 422, 'body.invalid');

    const operation = await story.records(vikram, '/operations', from(agreed.id));
    const silent = await story.records(vikram, '/operations', { route: 'ITPA-15' });
    const elsewhere = await story.records(stranger, '/operations', { route: 'ITPA-15' });
    const became = (operationId: string) => ({ progressCode: 'done', result: { code: 'operation', id: operationId } });
    await story.refuses(vikram, reports, became(elsewhere.id), 409, 'action.result-not-yours');
    await story.refuses(vikram, reports, became(silent.id), 409, 'action.operation-does-not-come-from-it');
    await story.refuses(
      vikram,
      `/meetings/${id}/actions/${another.id}/reports`,
      became(operation.id),
      409,
      'action.operation-does-not-come-from-it',
    );
    await story.records(vikram, reports, became(operation.id));

    const { items } = await actionsFor(director, `owner=${vikram.card.organisation}`);
    expect(items.find((each) => each.id === agreed.id)?.result).toEqual({ code: 'operation', id: operation.id });
    const shown = (await vikram.get(`/operations/${operation.id}?after=${story.position}`).expect(200)).body as object;
    expect(shown).toMatchObject({ agreedActionId: agreed.id });
    await director.get(`/operations/${operation.id}`).expect(404);
    const [relied] = await query<{ facts: readonly { stream: string }[] }>(
      network.database.urls.owner,
      `select convert_from(links, 'UTF8')::jsonb -> 'facts' as facts from events.event where stream_id = '${operation.id}' and revision = 0`,
    );
    expect(relied?.facts.map(({ stream }) => stream)).toContain(id);
  });
});
