import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { query } from '../../../libs/platform/testing/query.js';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };
const CALLERS = 4;

/** PostgreSQL answers as it does when a table cannot grow: SQLSTATE 53100, disk_full. */
const FILL = `
  create function public.invented_full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
  grant execute on function public.invented_full_disk() to public;
  create trigger invented_full_disk before insert on TABLE for each row execute function public.invented_full_disk();`;
const FREE = 'drop trigger invented_full_disk on TABLE; drop function public.invented_full_disk();';

describe('A database whose disk is full', () => {
  let network: RunningNetwork;
  let officer: HttpPerson;
  beforeEach(async () => {
    network = await RunningNetwork.start();
    officer = await network.member(
      await network.organisation('police-unit', 'Police unit without room (invented)'),
      'duty-officer',
    );
  }, 120_000);
  afterEach(() => network.stop());

  const asOwner = async (sql: string, table: string): Promise<void> => {
    for (const statement of ['set role none', sql.replaceAll('TABLE', table)])
      await query(network.database.urls.owner, statement);
  };

  it.each([
    ['events.event', 'store.nothing-written'],
    ['vault.request_digest', 'vault.unavailable'],
  ])(
    'cannot grow %s: each request gets 503, the log says once and in words why, and with room again everything goes on',
    async (table, code) => {
      const before = network.logged.length;
      const events = await network.events();
      const keys = Array.from({ length: CALLERS }, () => ({ 'idempotency-key': randomUUID() }));
      await asOwner(FILL, table);
      const refused = await Promise.all(keys.map((key) => officer.post('/cases', CASE, key)));
      expect(refused.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(keys.map(() => [503, code]));
      expect(await network.events()).toBe(events);
      await officer.get('/custody-board').expect(200);

      const lines = network.logged
        .slice(before)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const faults = lines.filter(({ level, msg }) => (level === 'error' || level === 'warn') && msg !== 'answered');
      expect(faults).toEqual([
        expect.objectContaining({
          level: 'error',
          code: '53100',
          msg: expect.stringMatching(/^the disk of the database is full, .* make room/),
        }),
      ]);

      await asOwner(FREE, table);
      for (const key of keys) await officer.post('/cases', CASE, key).expect(201);
      expect(await network.events()).toBe(events + CALLERS);
    },
    60_000,
  );
});
