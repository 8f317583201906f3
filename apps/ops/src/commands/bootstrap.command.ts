import { CommandBus } from '@nestjs/cqrs';
import { BootstrapAdministrator, DIRECTORY_REFUSALS, type DirectoryRefusalCode } from '@setu/directory';
import { commandIdOf } from '@setu/event-store';
import { AREAS, DomainError, Sensitive, type Area } from '@setu/kernel';
import type { Environment } from '@setu/platform';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** Who becomes the first administrator. `name` is sealed. */
export type BootstrapOptions = Readonly<{ issuer: string; subject: string; name: string; organisation: string; area: string }>;

const BOOTSTRAP = '0d5b0a67-4f0a-4c83-9a6d-6a4bfa1b3b52';

/** Makes the first administrator, once. Interrupted, it is finished by running it again for the same sign-in. */
export const bootstrapCommand = (options: BootstrapOptions, environment: Environment, { say }: Terminal): Promise<void> =>
  withApplication(environment, async (application) => {
    const { issuer, subject, name, organisation, area } = options;
    if (!AREAS.includes(area as Area)) throw new OpsError(`There is no area ${area}. Choose one of: ${AREAS.join(', ')}.`);
    const commandId = commandIdOf(BOOTSTRAP, `${issuer} ${subject}`);
    const details = {
      administration: { name: organisation, area: area as Area },
      administrator: { issuer, subject, name: new Sensitive(name) },
    };
    const actor = { kind: 'process', process: 'ops-bootstrap' } as const;
    try {
      const { repeated, stream } = await application
        .get(CommandBus)
        .execute(new BootstrapAdministrator(details, { commandId, correlationId: commandId, causationId: commandId, actor }));
      say(
        repeated ? `She is the administrator already: member ${stream.id}.` : `The first administrator is member ${stream.id}.`,
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new OpsError(DIRECTORY_REFUSALS[error.code as DirectoryRefusalCode], { cause: error });
    }
  });
