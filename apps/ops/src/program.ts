import { Command } from 'commander';
import type { Environment } from '@setu/platform';
import { bootstrapCommand, type BootstrapOptions } from './commands/bootstrap.command.js';
import { demoCommand, type DemoOptions } from './commands/demo.command.js';
import { fsckCommand } from './commands/fsck.command.js';
import { importCommand, type ImportOptions } from './commands/import.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { parkedListCommand, parkedRetryCommand } from './commands/parked.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { replayCommand, type ReplayOptions } from './commands/replay.command.js';
import { simulateCommand, type SimulateOptions } from './commands/simulate.command.js';
import { statusCommand } from './commands/status.command.js';
import { sweepCommand } from './commands/sweep.command.js';
import { tokenCommand } from './commands/token.command.js';
import type { Terminal } from './terminal.js';

type Finish = (work: Promise<number | void>) => Promise<void>;

/**
 * The command line of those who run Setu. It works on DATABASE_URL and VAULT_DATABASE_URL, or on the embedded database of DATA_DIR,
 * also beside a Setu that is running. `finish` takes the exit code of a command.
 */
export const program = (environment: Environment, terminal: Terminal, finish: Finish): Command => {
  const ops = new Command('ops')
    .description('Runs and examines Setu. Exit codes: 0 done, 1 refused, failed or something is wrong, 2 wrong usage.')
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)');

  ops
    .command('migrate')
    .description('bring the schema of the database up to date')
    .action(() => finish(migrateCommand(environment, terminal)));
  ops
    .command('bootstrap')
    .description('make the first administrator, once')
    .requiredOption('--issuer <url>', 'who signs her in: the issuer of her tokens')
    .requiredOption('--subject <sub>', 'her subject there')
    .requiredOption('--name <name>', 'her name; it is sealed')
    .requiredOption('--organisation <name>', 'public name of the administration')
    .option('--area <code>', 'area of the administration', 'unknown')
    .action((options: BootstrapOptions) => finish(bootstrapCommand(options, environment, terminal)));
  ops
    .command('status')
    .description('how every subscription fares: what lags, what is parked, what stopped')
    .action(() => finish(statusCommand(environment, terminal)));
  ops
    .command('rebuild <view>')
    .description('build a view anew beside the live one, compare, and put it in its place')
    .option('--compare-only', 'leave the live view as it is', false)
    .action((view: string, { compareOnly }: { compareOnly: boolean }) =>
      finish(rebuildCommand(view, compareOnly, environment, terminal)),
    );
  const parked = ops.command('parked').description('streams that a subscription could not handle');
  parked
    .command('list')
    .description('every parked stream and the reason')
    .action(() => finish(parkedListCommand(environment, terminal)));
  parked
    .command('retry <subscription> [stream]')
    .description('try parked streams again, each all or nothing; a stream is named as category/id')
    .action((subscription: string, stream: string | undefined) =>
      finish(parkedRetryCommand(subscription, stream, environment, terminal)),
    );
  ops
    .command('fsck')
    .description('check the whole log: bytes, hashes, commitments, chains, places, times, meaning, sealed values, documents')
    .option('--json', 'one JSON object a line', false)
    .action(({ json }: { json: boolean }) => finish(fsckCommand(json, environment, terminal)));
  ops
    .command('replay <case>')
    .description('how a case stood at an instant, and each event that led there; nothing personal is printed')
    .option('--as-of <instant>', 'in UTC with milliseconds, such as 2026-01-31T18:30:00.000Z; now if left out')
    .option(
      '--clock <clock>',
      'occurred: when things happened, as far as is known today; recorded: what was known then',
      'recorded',
    )
    .option('--json', 'one JSON object', false)
    .action((caseId: string, options: ReplayOptions) => finish(replayCommand(caseId, options, environment, terminal)));
  ops
    .command('sweep')
    .description('delete sealed values and documents that no event names; the worker does it every hour')
    .option('--even-if-many', 'also when no event names suspiciously many of them', false)
    .action(({ evenIfMany }: { evenIfMany: boolean }) => finish(sweepCommand(evenIfMany, environment, terminal)));
  ops
    .command('import <file>')
    .description('bring a register over from CSV, all of it or nothing; see docs/how-to/bring-a-register-over.md')
    .requiredOption('--register <name>', 'name of the register, always the same for it, such as admissions-2024')
    .requiredOption('--token-file <file>', 'a file with the access token of the member who imports it')
    .option('--dry-run', 'check everything, record nothing', false)
    .option('--day-first', 'days come first in dates, such as 14-03-2025', false)
    .action((file: string, options: ImportOptions) => finish(importCommand(file, options, environment, terminal)));
  ops
    .command('simulate')
    .description('fill an empty Setu with invented cases over invented time; the same seed gives the same events')
    .requiredOption('--cases <number>', 'how many')
    .requiredOption('--seed <number>', 'what chance follows from')
    .option('--from <day>', 'first day, such as 2026-01-31; a year before the last if left out')
    .option('--until <day>', 'last day; today if left out')
    .action((options: SimulateOptions) => finish(simulateCommand(options, environment, terminal)));
  ops
    .command('token <person>')
    .description('sign an invented person in at the embedded provider and print her access token')
    .action((person: string) => finish(tokenCommand(person, environment, terminal)));
  ops
    .command('demo')
    .description('play scenarios over HTTP, with invented people, and check every step')
    .option('--scenario <name>', 'only this one; left out: all')
    .option('--url <url>', 'a Setu that runs on DATA_DIR; left out: one of its own, in a folder that is deleted afterwards')
    .action((options: DemoOptions) => finish(demoCommand(options, environment, terminal)));
  return ops;
};
