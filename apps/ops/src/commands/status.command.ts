import type { Environment } from '@setu/platform';
import { Subscriptions, type SubscriptionHealth } from '@setu/subscriptions';
import { withApplication } from '../database/with-application.js';
import type { Terminal } from '../terminal.js';

const lineOf = ({ name, state, lag, parked, stopped, lastRebuild }: SubscriptionHealth): string =>
  [
    name.padEnd(20),
    state.padEnd(8),
    `${lag} to come`.padEnd(14),
    parked.length === 0 ? 'nothing parked' : `${parked.length} PARKED`,
    ...(stopped ? [`stopped: ${stopped.reason}${stopped.at === null ? '' : ` at ${stopped.at}`}`] : []),
    ...(lastRebuild ? [`last rebuild: ${lastRebuild.outcome}`] : []),
  ].join('  ');

/** How every subscription fares. Exit code 1 when one is stopped or has something parked. */
export const statusCommand = (environment: Environment, { say }: Terminal): Promise<number> =>
  withApplication(environment, async (application) => {
    const health = await application.get(Subscriptions).health();
    for (const subscription of health) say(lineOf(subscription));
    return health.some(({ state, parked }) => state === 'stopped' || parked.length > 0) ? 1 : 0;
  });
