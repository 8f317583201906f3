import type { Environment } from '@setu/platform';
import { Subscriptions, UnknownSubscription, RebuildRunning, type TableComparison } from '@setu/subscriptions';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

const PROGRESS_EVERY_MS = 1_000;

const lineOf = ({ table, liveRows, rebuiltRows, onlyLive, onlyRebuilt, firstKeys }: TableComparison): string =>
  `${table}: ${liveRows} rows live, ${rebuiltRows} rebuilt; ${onlyLive} only live, ${onlyRebuilt} only rebuilt; first keys: ${JSON.stringify(firstKeys)}`;

/** Builds a view anew beside the live one, compares, and puts it in its place unless `compareOnly`. Exit code 1 when they differ. */
export const rebuildCommand = (
  view: string,
  compareOnly: boolean,
  environment: Environment,
  { say, tell }: Terminal,
): Promise<number> =>
  withApplication(environment, async (application) => {
    const subscriptions = application.get(Subscriptions);
    let told = 0;
    try {
      const { outcome, events, switched, differences } = await subscriptions.rebuild(view, {
        switchOver: !compareOnly,
        onProgress: ({ done, total, eventsPerSecond }) => {
          if (Date.now() - told < PROGRESS_EVERY_MS) return;
          told = Date.now();
          tell(`${view}: ${done} of ${total} events, ${Math.round(eventsPerSecond)} a second`);
        },
      });
      say(
        `${view}: ${events} events; ${outcome === 'same' ? 'row for row what the live view holds' : 'not what the live view holds'}.`,
      );
      for (const difference of differences) say(lineOf(difference));
      say(switched ? 'The rebuilt view is live now.' : 'The live view was left as it is.');
      return outcome === 'same' ? 0 : 1;
    } catch (error) {
      if (error instanceof UnknownSubscription)
        throw new OpsError(`There is no view ${view}. Choose one of: ${subscriptions.names().join(', ')}.`, { cause: error });
      if (error instanceof RebuildRunning)
        throw new OpsError(`${view} is being rebuilt already. Wait for it to end.`, { cause: error });
      throw error;
    }
  });
