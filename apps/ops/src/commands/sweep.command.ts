import { UnnamedSeals } from '@setu/composition';
import { CLOCK, type Clock, type Environment } from '@setu/platform';
import { RequestDigests } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** Deletes sealed values that no event names, and expired request digests; what the worker does every hour. @throws OpsError nothing was deleted, and why */
export const sweepCommand = (evenIfMany: boolean, environment: Environment, { say }: Terminal): Promise<void> =>
  withApplication(environment, async (application) => {
    const swept = await application.get(UnnamedSeals).sweep({ evenIfMany });
    if (swept.kind === 'naming-behind' || swept.kind === 'naming-stuck')
      throw new OpsError(
        'The vault has not been told of every event yet, so nothing was deleted. Let the worker catch up, then try again.',
      );
    if (swept.kind === 'too-many')
      throw new OpsError(
        `No event names ${swept.unnamed} of ${swept.of} sealed values. That is more than crashes leave behind, so nothing was deleted. Run fsck; if all is whole, repeat this with --even-if-many.`,
      );
    const digests = await application.get(RequestDigests).sweepExpired(application.get<Clock>(CLOCK)().toISOString());
    say(`${swept.deleted} sealed values and ${digests} request digests were deleted.`);
  });
