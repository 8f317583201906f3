import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Subscriptions } from '@setu/subscriptions';
import { operationsOf, type ApiDocument } from '../testing/bad-input/operations.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RescueOfTests } from '../testing/rescue-of-tests.js';
import { RunningNetwork } from '../testing/running-network.js';

/** In milliseconds: every list is read page by page, for each of those who ask, several times. */
const LONGEST = 240_000;

type Page = Readonly<{ total?: number; next?: string }>;
type Shown = Readonly<Record<string, unknown>>;

/** Lists in which no case, operation or tip can stand, and why. A list that is neither here nor shows the rescue to somebody fails the test. */
const WITHOUT_CASES: Readonly<Record<string, string>> = {
  '/organisations': 'the public list of organisations',
  '/directory': 'who was licensed, appointed or suspended on a day',
  '/meetings': 'who meets and when',
  '/agreed-actions': 'what came of an action is told last of all, below',
  '/feed': 'for machines, which are no members that could be suspected',
};

describe('Rule 15: a user named as suspect, police included, loses access to that operation and its cases at once, in every list', () => {
  let network: RunningNetwork;
  let rescue: RescueOfTests;
  let lists: readonly string[];
  let single: readonly string[];
  /** For each organisation somebody who will be suspected, and a colleague with the same role who will not. */
  let pairs: readonly Readonly<{ suspect: HttpPerson; colleague: HttpPerson }>[];
  let operation: Readonly<{ tipId: string; operationId: string; path: string }>;
  let secrets: string[];
  let known: Readonly<Record<string, string>>;
  let actionId: string;
  let meetingId: string;
  let before: readonly Shown[];

  beforeAll(async () => {
    network = await RunningNetwork.start({ requestsAMinute: 100_000 });
    rescue = await RescueOfTests.prepare(network);
    const { unit, shelter } = rescue.ids;
    const { kavita, asha, auditor } = rescue.people;
    pairs = [
      { suspect: await network.member(unit, 'coordinator'), colleague: kavita },
      { suspect: await network.member(shelter, 'shelter-in-charge'), colleague: asha },
      { suspect: await network.member(shelter, 'auditor'), colleague: auditor },
    ];
    const document = (await (await fetch(`${await network.api.getUrl()}/docs/openapi.json`)).json()) as ApiDocument;
    const reads = operationsOf(document).filter(({ method, streams }) => method === 'GET' && !streams);
    const pages = reads.filter(({ query }) => query.some(({ name }) => name === 'cursor'));
    lists = pages.filter(({ pathParameters }) => pathParameters.length === 0).map(({ path }) => path);
    single = reads.filter(({ pathParameters }) => pathParameters.length > 0).map(({ path }) => path);

    await earlier();
    before = await Promise.all(pairs.map(({ suspect }) => everything(suspect)));
    operation = await rescue.inside();
    await journeys();
    await settled();
  }, LONGEST);
  afterAll(() => network.stop());

  const at = (minutes = 0) => ({ occurredAt: { at: network.now(minutes), precision: 'exact', source: 'witnessed' } });
  const settled = async (): Promise<void> => {
    const subscriptions = network.api.get(Subscriptions);
    // What processes write is shown as well: twice, because a process is itself behind what it reacts to.
    for (let times = 0; times < 2; times++)
      for (const name of subscriptions.names()) await subscriptions.waitForNow(name, { timeoutMs: 20_000 });
  };

  /** A person who came by herself, a referral and a meeting: what everybody may see before and after. */
  const earlier = async (): Promise<void> => {
    const { ravi, kavita } = rescue.people;
    const opening = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: false };
    const { id } = await rescue.records(ravi, '/cases', { ...opening, pocsoInformed: false });
    await consented(ravi, id, 'medical', rescue.ids.ngo);
    await rescue.records(rescue.people.meera, '/tips', { receivingOrg: rescue.ids.unit });
    const { ngo, station } = rescue.ids;
    const meeting = { participants: [station, ngo], meetsAt: network.now(), agendaCodes: ['staffing'] };
    ({ id: meetingId } = await rescue.records(kavita, '/meetings', meeting));
    const action = { owner: rescue.ids.unit, topicCode: 'rescue-planning', due: network.now(600), text: 'an invented action' };
    ({ id: actionId } = await rescue.records(kavita, `/meetings/${meetingId}/actions`, action));
    await settled();
  };
  const consented = async (person: HttpPerson, caseId: string, purpose: string, recipient: string): Promise<string> => {
    const given = { ...at(-600), lateReason: 'no-network' };
    const consent = { purpose, givenBy: 'self', language: 'hi', recipients: [recipient], given };
    return (await rescue.records(person, `/cases/${caseId}/consents`, consent)).id;
  };
  const referred = async (person: HttpPerson, caseId: string, service: 'medical' | 'legal-aid'): Promise<string> => {
    const consentId = await consented(person, caseId, service, rescue.ids.ngo);
    const referral = { toOrg: rescue.ids.ngo, service, urgency: 'urgent', consentId };
    return (await rescue.records(person, `/cases/${caseId}/referrals`, referral)).id;
  };

  /** Two people are removed: a child who stays with the unit, a woman who goes to the shelter and from there home. */
  const journeys = async (): Promise<void> => {
    const { ravi, asha, kavita } = rescue.people;
    const girl = await rescue.remove(operation.path);
    const woman = await rescue.remove(operation.path, 'adult');
    await network.api.get(Subscriptions).waitForNow('case-of-removed-person', { timeoutMs: 20_000 });
    const path = `/cases/${woman.caseId}`;
    const referralId = await referred(ravi, woman.caseId, 'medical');
    const consentId = await consented(ravi, woman.caseId, 'accommodation', rescue.ids.shelter);
    await consented(ravi, woman.caseId, 'follow-up', rescue.ids.shelter);
    const to = { kind: 'organisation', orgRef: rescue.ids.shelter };
    const offer = { to, basis: { kind: 'consent', consentId }, plannedAt: network.now(60), belongings: [] };
    const { id: handoverId } = await rescue.records(ravi, `${path}/handovers`, offer);
    const handover = `${path}/handovers/${handoverId}`;
    await rescue.records(asha, `${handover}/acceptance`);
    await rescue.records(ravi, `${handover}/dispatch`, {
      escortRef: ravi.card.userRef,
      womanOfficer: true,
      expectedAt: network.now(30),
    });
    await rescue.records(asha, `${handover}/receipt`, { received: at(), differences: [] });
    await rescue.records(kavita, `${handover}/confirmation`);
    await referred(asha, woman.caseId, 'legal-aid');
    await rescue.records(asha, `${path}/reunifications`, { with: 'self', claimantIdChecked: false, completed: at() });
    const { body } = await ravi.get(`/cases/${girl.caseId}?after=${rescue.position}`).expect(200);
    secrets = [operation.operationId, operation.tipId, girl.caseId, girl.subjectRef, woman.caseId, woman.subjectRef, referralId];
    secrets.push((body as { caseCode: string }).caseCode);
    known = { operations: operation.operationId, tips: operation.tipId, cases: woman.caseId, referralId, revision: '0' };
  };

  /** All lists as she sees them, page by page and as a whole. */
  const everything = async (person: HttpPerson): Promise<Shown> => {
    const shown: Record<string, unknown> = {};
    for (const list of lists) {
      const whole = await person.get(`${list}?limit=200`);
      const pages: unknown[] = [];
      for (let next: string | undefined = ''; next !== undefined && whole.status === 200 && list !== '/feed';) {
        const page: Page = (await person.get(`${list}?limit=1${next && `&cursor=${next}`}`).expect(200)).body as Page;
        pages.push({ ...page, next: undefined });
        ({ next } = page);
      }
      // How old the word on free places is goes on by itself.
      const all = JSON.stringify({ status: whole.status, whole: whole.body as unknown, pages });
      shown[list] = JSON.parse(all.replaceAll(/"ageMinutes":\d+/g, '"ageMinutes":0'));
    }
    return shown;
  };
  const mentioned = (shown: unknown): readonly string[] => secrets.filter((secret) => JSON.stringify(shown).includes(secret));
  const expectNothingOfIt = async (): Promise<void> => {
    for (const [index, { suspect }] of pairs.entries()) {
      const now = await everything(suspect);
      for (const list of lists) expect([list, mentioned(now[list])]).toEqual([list, []]);
      // As if the operation had never been, down to totals, tabs and cursors.
      expect(now).toEqual(before[index]);
    }
  };

  it('each of which shows it to somebody before', async () => {
    const shown = await Promise.all(pairs.map(({ suspect }) => everything(suspect)));
    for (const list of lists.filter((path) => WITHOUT_CASES[path] === undefined))
      expect([list, shown.flatMap((each) => mentioned(each[list])).length > 0]).toEqual([list, true]);
    for (const list of Object.keys(WITHOUT_CASES)) expect(lists).toContain(list);
  });

  it(
    'from the recording of her name on, while no view has heard of it, and for what comes later',
    async () => {
      await network.stopWorker();
      for (const { suspect } of pairs)
        await rescue.records(rescue.people.ravi, `${operation.path}/suspects`, { memberRef: suspect.card.userRef });
      await expectNothingOfIt();
      await network.startWorker();
      await settled();
      await expectNothingOfIt();

      const late = await rescue.remove(operation.path, 'doubtful');
      secrets.push(late.subjectRef, late.caseId);
      await settled();
      await expectNothingOfIt();
      for (const person of [pairs[0]!.colleague, rescue.people.auditor])
        expect(mentioned(await everything(person))).toContain(late.caseId);
    },
    LONGEST,
  );

  it('and where one thing is asked for: a suspect is answered as for an unknown id', async () => {
    const about = (path: string, ids: Readonly<Record<string, string>>): string | undefined => {
      const category = path.split('/')[1]!;
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name === 'id' ? category : name] ?? '{}');
      return filled.includes('{}') ? undefined : filled;
    };
    const unknown = {
      operations: randomUUID(),
      tips: randomUUID(),
      cases: randomUUID(),
      referralId: randomUUID(),
      revision: '0',
    };
    const asked = single.flatMap((path) => {
      const [one, none] = [about(path, known), about(path, unknown)];
      return one !== undefined && none !== undefined ? [[one, none] as const] : [];
    });
    expect(asked.length).toBeGreaterThan(12);
    for (const [one, none] of asked)
      for (const { suspect } of pairs) {
        const [answer, expected] = [await suspect.get(one), await suspect.get(none)];
        expect([one, answer.status, answer.body]).toEqual([one, expected.status, expected.body]);
      }
    for (const path of [operation.path, `/tips/${operation.tipId}`, `/cases/${known.cases}`, `/referrals/${known.referralId}`]) {
      for (const { suspect } of pairs) await suspect.get(path).expect(404);
      await rescue.people.auditor.get(path).expect(200);
    }
  });

  it('and where it is what came of an action of a meeting', async () => {
    const [{ suspect, colleague }] = pairs as [(typeof pairs)[0]];
    const meeting = `/meetings/${meetingId}`;
    const result = { code: 'case', id: known.cases };
    await rescue.records(rescue.people.kavita, `${meeting}/actions/${actionId}/reports`, { progressCode: 'done', result });
    for (const path of [`${meeting}?`, '/agreed-actions?limit=200&']) {
      const seen = (person: HttpPerson) => person.get(`${path}after=${rescue.position}`).expect(200);
      expect(mentioned((await seen(colleague)).body)).toEqual([known.cases]);
      const { text } = await seen(suspect);
      expect([text.includes(actionId), text.includes('"result"'), mentioned(text)]).toEqual([true, false, []]);
    }
  });

  it(
    'and it comes back at once when she is cleared',
    async () => {
      const { body } = await rescue.people.ravi.get(`${operation.path}?after=${rescue.position}`).expect(200);
      const named = (body as { log: { type: string; data: { suspectRef: string } }[] }).log.filter(
        ({ type }) => type === 'SuspectNamed',
      );
      await network.stopWorker();
      for (const { data } of named)
        await rescue.records(rescue.people.ravi, `${operation.path}/suspects/${data.suspectRef}/clearance`, {
          reasonCode: 'mistaken-identity',
        });
      for (const { suspect, colleague } of pairs) expect(await everything(suspect)).toEqual(await everything(colleague));
    },
    LONGEST,
  );
});
