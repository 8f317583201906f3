import { NAMED_SEALS } from '@setu/composition';
import { CLOCK, type Clock, type Environment } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import { RequestDigests, VaultSweep } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** Deletes sealed values that no event names, and expired request digests; what the worker does every hour. */
export const sweepCommand = (environment: Environment, { say }: Terminal): Promise<void> =>
  withApplication(environment, async (application) => {
    const now = application.get<Clock>(CLOCK)().toISOString();
    const naming = (await application.get(Subscriptions).health()).find(({ name }) => name === NAMED_SEALS);
    if (!naming || naming.lag > 0 || naming.parked.length > 0)
      throw new OpsError(
        'The vault has not been told of every event yet, so nothing was deleted. Let the worker catch up, then try again.',
      );
    const swept = await application.get(VaultSweep).sweep({ now, namedThrough: now });
    const digests = await application.get(RequestDigests).sweepExpired(now);
    say(`${swept.kind === 'swept' ? swept.deleted : 0} sealed values and ${digests} request digests were deleted.`);
  });
