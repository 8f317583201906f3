import { UnnamedDocuments, UnnamedSeals } from '@setu/composition';
import { CLOCK, type Clock, type Environment } from '@setu/platform';
import { RequestDigests } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

const deletedBy = async (unnamed: Pick<UnnamedSeals, 'sweep'>, what: string, evenIfMany: boolean): Promise<number> => {
  const swept = await unnamed.sweep({ evenIfMany });
  if (swept.kind === 'naming-behind' || swept.kind === 'naming-stuck')
    throw new OpsError(
      'The vault has not been told of every event yet, so nothing was deleted. Let the worker catch up, then try again.',
    );
  if (swept.kind === 'too-many')
    throw new OpsError(
      `No event names ${swept.unnamed} of ${swept.of} ${what}. That is more than crashes leave behind, so they were not deleted. Run fsck; if all is whole, repeat this with --even-if-many.`,
    );
  return swept.deleted;
};

/** Deletes sealed values and documents that no event names, and expired request digests; what the worker does every hour. @throws OpsError what was not deleted, and why */
export const sweepCommand = (evenIfMany: boolean, environment: Environment, { say }: Terminal): Promise<void> =>
  withApplication(environment, async (application) => {
    const seals = await deletedBy(application.get(UnnamedSeals), 'sealed values', evenIfMany);
    const documents = await deletedBy(application.get(UnnamedDocuments), 'documents', evenIfMany);
    const digests = await application.get(RequestDigests).sweepExpired(application.get<Clock>(CLOCK)().toISOString());
    say(`${seals} sealed values, ${documents} documents and ${digests} request digests were deleted.`);
  });
