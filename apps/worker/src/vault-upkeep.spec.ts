import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SweptUnnamed, UnnamedDocuments, UnnamedSeals } from '@setu/composition';
import type { Log } from '@setu/platform';
import type { RequestDigests } from '@setu/vault';
import { VaultUpkeep } from './vault-upkeep.js';

const MINUTE_MS = 60_000;

describe('The upkeep of the vault', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const upkeep = (outcomes: readonly (SweptUnnamed | Error)[]) => {
    const left = [...outcomes];
    const said: unknown[] = [];
    const sweep = jest.fn(async () => {
      const outcome = left.shift() ?? { kind: 'swept', deleted: 0 };
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });
    const say = (level: string) => (fields: object) => void said.push([level, fields]);
    const log = { info: say('info'), warn: say('warn'), error: say('error') } as unknown as Log;
    const documents = { sweep: async () => ({ kind: 'swept', deleted: 0 }) } as unknown as UnnamedDocuments;
    const digests = { sweepExpired: async () => 0 } as unknown as RequestDigests;
    const clock = () => new Date('2026-03-01T12:00:00.000Z');
    return { said, sweep, upkeep: new VaultUpkeep({ sweep } as unknown as UnnamedSeals, documents, digests, clock, log) };
  };
  const pass = (minutes: number) => jest.advanceTimersByTimeAsync(minutes * MINUTE_MS);

  it('begins a minute after the start, so that a worker which never runs for an hour sweeps too, and goes on hourly', async () => {
    const { sweep, upkeep: running } = upkeep([]);
    running.onApplicationBootstrap();
    await pass(0.9);
    expect(sweep).toHaveBeenCalledTimes(0);
    await pass(0.2);
    expect(sweep).toHaveBeenCalledTimes(1);
    await pass(60);
    expect(sweep).toHaveBeenCalledTimes(2);
    await running.onApplicationShutdown();
    await pass(600);
    expect(sweep).toHaveBeenCalledTimes(2);
  });

  it('goes on after a failure, and says when it could not sweep', async () => {
    const {
      said,
      sweep,
      upkeep: running,
    } = upkeep([new Error('away'), { kind: 'too-many', unnamed: 30, of: 31 }, { kind: 'swept', deleted: 2 }]);
    running.onApplicationBootstrap();
    await pass(1);
    await pass(60);
    await pass(60);
    expect(sweep).toHaveBeenCalledTimes(3);
    expect(said).toEqual([
      ['warn', { err: expect.any(Error) }],
      ['error', { code: 'too-many' }],
      ['info', { count: 2 }],
    ]);
    await running.onApplicationShutdown();
  });
});
