import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runProbes, type ProbeRun } from './run-probes.js';

const root = join(import.meta.dirname, '../../..');
const LEDGER_KNOWS_NO_KERNEL = `{ name: 'ledger-knows-no-kernel', severity: 'error', from: { path: '^libs/ledger/' }, to: { path: '^libs/kernel/' } }`;
const SILENT = `{ name: 'silent', severity: 'error', from: { path: '^libs/nowhere/' }, to: {} }`;

describe('the check of the dependency rules', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'setu-rules-spec-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (name: string, rules: string, probes: Partial<ProbeRun>) => {
    const file = join(folder, `${name}.cjs`);
    const options = `{ doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.base.json' } }`;
    await writeFile(file, `module.exports = { forbidden: [${rules}], options: ${options} };`);
    return runProbes({
      root,
      rules: file,
      landscape: [],
      forbidden: [],
      allowed: [],
      notYetInstalled: [],
      within: folder,
      ...probes,
    });
  };
  const toKernel = { file: 'libs/ledger/src/probe.ts', source: "export * from '@setu/kernel';" };

  it('is quiet when every rule fires and nothing allowed is refused, and leaves nothing behind', async () => {
    const allowed = [{ file: 'libs/vault/src/probe.ts', source: "export * from '@setu/kernel';" }];
    expect(
      await run('quiet', LEDGER_KNOWS_NO_KERNEL, { forbidden: [{ rule: 'ledger-knows-no-kernel', ...toKernel }], allowed }),
    ).toEqual([]);
    expect(await readdir(folder)).toEqual(['quiet.cjs']);
  });

  it('names a rule that has no probe, and a probe that has no rule', async () => {
    expect(await run('without', LEDGER_KNOWS_NO_KERNEL, { forbidden: [{ rule: 'gone', ...toKernel }] })).toEqual([
      'rule ledger-knows-no-kernel has no probe',
      'probe for gone: there is no such rule',
      `rule gone is silent about ${toKernel.file}: ${toKernel.source}`,
    ]);
  });

  it('names a rule that is silent', async () => {
    expect(await run('silent', SILENT, { forbidden: [{ rule: 'silent', ...toKernel }] })).toEqual([
      `rule silent is silent about ${toKernel.file}: ${toKernel.source}`,
    ]);
  });

  it('names a rule that refuses what is allowed', async () => {
    const forbidden = [{ rule: 'ledger-knows-no-kernel', ...toKernel }];
    const allowed = [{ file: 'libs/ledger/src/allowed.ts', source: "export type { A } from '@setu/kernel';" }];
    expect(await run('refuses', LEDGER_KNOWS_NO_KERNEL, { forbidden, allowed })).toEqual([
      'rule ledger-knows-no-kernel refuses what is allowed: libs/ledger/src/allowed.ts → libs/kernel/src/index.ts',
    ]);
  });
});
