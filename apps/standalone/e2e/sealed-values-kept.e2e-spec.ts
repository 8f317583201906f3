import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnnamedSeals } from '@setu/composition';
import { Sensitive } from '@setu/kernel';
import { Subscriptions } from '@setu/subscriptions';
import { NamedSeals, Vault } from '@setu/vault';
import type { QueryResultRow } from 'pg';
import { query } from '../../../libs/platform/testing/query.js';
import { RunningNetwork } from '../testing/running-network.js';

const HOUR_MS = 3_600_000;

describe('Sealed values', () => {
  let network: RunningNetwork;
  beforeAll(async () => {
    network = await RunningNetwork.start();
  });
  afterAll(() => network.stop());

  const owner = <Row extends QueryResultRow>(sql: string) => query<Row>(network.database.urls.owner, sql);
  const named = async (): Promise<void> => {
    const naming = async () =>
      (await network.worker.get(Subscriptions).health()).find(({ name }) => name === 'vault-named-seals');
    const deadline = Date.now() + 20_000;
    while ((await naming())?.lag !== 0) {
      if (Date.now() > deadline) throw new Error('the vault was not told of every event');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('that an event names are kept for ever; the one that no event came to name is deleted after a day', async () => {
    const police = await network.organisation('police-unit', 'Police Unit of Kept Values (invented)');
    const officer = await network.member(police, 'investigating-officer');
    const opened = await officer
      .post('/cases', {
        origin: 'walk-in',
        gender: 'female',
        apparentAgeBand: 'adult',
        sexualOffenceInformed: false,
        pocsoInformed: false,
      })
      .expect(201);
    const { id } = opened.body as { id: string };
    await officer.post(`/cases/${id}/identity`, { name: 'Pari (invented)', alias: 'P (invented)' }).expect(201);
    const kept = await owner<{ seal_id: string }>('select seal_id from vault.sealed_value');
    const place = { eventId: randomUUID(), path: '/note', subjectRef: randomUUID(), purpose: 'operational' } as const;
    const [orphan] = await network.worker.get(Vault).seal([{ ...place, value: new Sensitive('never named (invented)') }]);
    await named();

    const sweep = () => network.worker.get(UnnamedSeals).sweep();
    expect(await sweep()).toEqual({ kind: 'swept', deleted: 0 });
    await owner(`update vault.sealed_value set sealed_at = sealed_at - interval '${(25 * HOUR_MS) / 1000} seconds'`);
    expect(await sweep()).toEqual({ kind: 'swept', deleted: 1 });

    const left = await owner<{ seal_id: string }>('select seal_id from vault.sealed_value');
    expect(left.map(({ seal_id }) => seal_id).sort()).toEqual(kept.map(({ seal_id }) => seal_id).sort());
    expect(left.map(({ seal_id }) => seal_id)).not.toContain(orphan!.sealId);
    expect(await network.worker.get(NamedSeals).withoutCiphertext(10)).toEqual([]);
  });

  it('are not touched while an event is parked of which the vault should be told', async () => {
    await owner(
      `insert into subscriptions.parked
         (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, attempts)
       values ('vault-named-seals', 'case', gen_random_uuid(), '1', 0, gen_random_uuid(), 'CaseOpened', 'Error', 1)`,
    );
    expect(await network.worker.get(UnnamedSeals).sweep()).toEqual({ kind: 'naming-stuck' });
  });
});
