import { CommandBus } from '@nestjs/cqrs';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import type { Environment } from '@setu/platform';
import { KeyedDigests } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import { FollowingBus } from '../simulate/following-bus.js';
import { DAY } from '../simulate/simulated-case.js';
import { simulate } from '../simulate/simulation.js';
import type { Terminal } from '../terminal.js';
import { migrateCommand } from './migrate.command.js';

/** As they come from the command line. `from` and `until` are days, YYYY-MM-DD. */
export type SimulateOptions = Readonly<{ cases: string; seed: string; from?: string; until?: string }>;

const MOST_CASES = 100_000;
const DEFAULT_DAYS = 365;

const whole = (name: string, text: string, most: number): number => {
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) throw new OpsError(`--${name} must be a whole number from 0 to ${most}.`);
  return Number(text);
};

const day = (name: string, text: string): number => {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(at)) throw new OpsError(`--${name} must be a day such as 2026-01-31.`);
  return at;
};

/**
 * Fills an empty Setu with invented cases that go on side by side over invented time: for trying out, for training, for measuring. The same seed, number and days
 * give the same events; an interrupted simulation, repeated, goes on. @throws OpsError in production, on a Setu that holds anything else, or for a wrong option
 */
export const simulateCommand = async (options: SimulateOptions, environment: Environment, terminal: Terminal): Promise<void> => {
  if (environment.NODE_ENV === 'production') throw new OpsError('Nothing is simulated with NODE_ENV=production.');
  const today = Math.floor(Date.now() / DAY) * DAY;
  const until = options.until === undefined ? today : day('until', options.until);
  const from = options.from === undefined ? until - DEFAULT_DAYS * DAY : day('from', options.from);
  if (from >= until || until > Date.now()) throw new OpsError('--from must lie before --until, and --until not ahead of now.');
  const plan = { cases: whole('cases', options.cases, MOST_CASES), seed: whole('seed', options.seed, 2 ** 31 - 1), from, until };
  await migrateCommand(environment, { say: terminal.tell, tell: terminal.tell }, 'a-new-setu');
  let at = from;
  const clock = () => new Date(at);
  await withApplication(
    environment,
    async (application) => {
      const store = application.get<EventStore>(EVENT_STORE);
      const digests = application.get(KeyedDigests);
      let said = 0;
      await simulate(plan, {
        bus: new FollowingBus(application.get(CommandBus), store, application.get(EventCodec)),
        digest: (kind, ...parts) => digests.digest(kind, ...parts),
        clock,
        setClock: (time) => (at = time),
        progress: (ended) => {
          const tenth = Math.floor((ended * 10) / plan.cases);
          if (tenth > said) terminal.tell(`${(said = tenth) * 10} % of the cases have come to their end.`);
        },
      });
      terminal.say(
        `${await store.countAfter(undefined)} events of ${plan.cases} simulated cases. Start Setu on this folder and its views are built.`,
      );
    },
    { clock },
  );
};
