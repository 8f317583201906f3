import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ForbiddenProbe, Probe } from './probes.js';

type Violation = Readonly<{ from: string; to: string; rule: Readonly<{ name: string }> }>;
type Module = Readonly<{ source: string; dependencies: readonly Readonly<{ module: string; resolved: string }>[] }>;
type Cruised = Readonly<{ modules: readonly Module[]; summary: Readonly<{ violations: readonly Violation[] }> }>;

/** What is tried, and against which rules. */
export type ProbeRun = Readonly<{
  /** Root of the repository: its aliases, its packages. */
  root: string;
  /** A dependency-cruiser configuration. */
  rules: string;
  landscape: readonly string[];
  forbidden: readonly ForbiddenProbe[];
  allowed: readonly Probe[];
  notYetInstalled: readonly string[];
  /** Folder in which the tree is made for a moment; the system's temporary folder if absent. */
  within?: string;
}>;

const STUB = 'export const it = true;\n';

const aliasesOf = async (root: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  return compilerOptions.paths;
};

const cruise = (tree: string): Promise<Cruised> => {
  const program = join(tree, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'infra'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 1 << 28 }, (_error, stdout, stderr) => {
      // The exit code is the number of violations, which are wanted here; only a missing answer is a failure.
      if (stdout.startsWith('{')) done(JSON.parse(stdout) as Cruised);
      else fail(new Error(`dependency-cruiser gave no answer: ${stderr.slice(0, 2000)}`));
    });
  });
};

const verdicts = (
  run: ProbeRun,
  aliases: readonly string[],
  { modules, summary }: Cruised,
  ruleNames: readonly string[],
): string[] => {
  const fired = (file: string) => summary.violations.filter((violation) => violation.from === file);
  const probed = new Set(run.forbidden.map((probe) => probe.rule));
  const resolvedAliases = new Set(
    modules.flatMap((module) => module.dependencies.filter((to) => /^(libs|apps)\//.test(to.resolved)).map((to) => to.module)),
  );
  return [
    ...ruleNames.filter((rule) => !probed.has(rule)).map((rule) => `rule ${rule} has no probe`),
    ...[...probed].filter((rule) => !ruleNames.includes(rule)).map((rule) => `probe for ${rule}: there is no such rule`),
    ...aliases
      .filter((alias) => !resolvedAliases.has(alias))
      .map((alias) => `alias ${alias} does not resolve, so rules about it are silent`),
    ...run.forbidden
      .filter((probe) => !fired(probe.file).some((violation) => violation.rule.name === probe.rule))
      .map((probe) => `rule ${probe.rule} is silent about ${probe.file}: ${probe.source}`),
    ...run.allowed.flatMap((probe) =>
      fired(probe.file)
        .filter((violation) => !(violation.rule.name === 'not-to-unresolvable' && run.notYetInstalled.includes(violation.to)))
        .map((violation) => `rule ${violation.rule.name} refuses what is allowed: ${probe.file} → ${violation.to}`),
    ),
  ];
};

/**
 * Tries every probe against the rules, in a tree of its own under the system's temporary folder: the source tree is never touched,
 * not even when this is interrupted.
 * @returns one sentence for each rule that is silent, has no probe, or refuses what is allowed; empty = all is well
 */
export const runProbes = async (run: ProbeRun): Promise<readonly string[]> => {
  const tree = await mkdtemp(join(run.within ?? tmpdir(), 'setu-rules-'));
  try {
    const aliases = await aliasesOf(run.root);
    const aliasProbe = Object.keys(aliases).map((alias, at) => `export * as a${at} from '${alias}';`);
    const files = new Map<string, string>([
      ...Object.values(aliases).map(([file]): [string, string] => [(file ?? '').replace(/^\.\//, ''), STUB]),
      ...run.landscape.map((file): [string, string] => [file, STUB]),
      ['infra/testing/every-alias.ts', aliasProbe.join('\n')],
    ]);
    for (const probe of [...run.forbidden, ...run.allowed]) {
      if (files.has(probe.file)) throw new Error(`two probes, or a probe and a landscape file, share the path ${probe.file}`);
      files.set(probe.file, `${probe.source}\n`);
    }
    for (const [file, source] of files) {
      await mkdir(join(tree, dirname(file)), { recursive: true });
      await writeFile(join(tree, file), source);
    }
    for (const file of ['package.json', 'tsconfig.base.json']) await cp(join(run.root, file), join(tree, file));
    await cp(resolve(run.rules), join(tree, '.dependency-cruiser.cjs'));
    await symlink(join(run.root, 'node_modules'), join(tree, 'node_modules'));
    const { forbidden } = createRequire(import.meta.url)(resolve(run.rules)) as { forbidden: readonly { name: string }[] };
    return verdicts(
      run,
      Object.keys(aliases),
      await cruise(tree),
      forbidden.map((rule) => rule.name),
    );
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
};
