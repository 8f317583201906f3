import type { PersonActor } from '@setu/access';
import { commandIdOf, type CommandContext } from '@setu/event-store';
import type { KeyedDigests } from '@setu/vault';
import { caseIdOf, type EntryPlace } from './entry-steps.js';
import type { RegisterEntry } from './register-entry.js';

/** A random constant under which the ids of all imported registers lie. */
const REGISTERS = '8d1f1c52-3f0e-4a0b-9c4e-5a3c0f6f1b77';

/** Where an entry of a register goes: always to the same place, so that importing it again changes nothing. */
export type RegisterPlace = EntryPlace &
  Readonly<{
    caseId: string;
    /** Stands for all that the row says; another one when the row has been changed. */
    contentId: string;
    context: (step: Parameters<EntryPlace['commandId']>[0]) => CommandContext;
  }>;

/**
 * The places of the entries of one register, by the organisation that keeps it, its name, and the number of the entry. Whoever lacks the key
 * of this Setu cannot tell from an id which entry of a register it is. In the links of an event the register is its correlation, the row as it
 * read then its cause.
 */
export const registerPlaces = (
  digests: Pick<KeyedDigests, 'digest'>,
  actor: PersonActor,
  register: string,
): ((entry: Pick<RegisterEntry, 'key' | 'content'>) => RegisterPlace) => {
  const registerId = commandIdOf(REGISTERS, digests.digest('register', actor.orgRef, register));
  return ({ key, content }) => {
    const rowId = commandIdOf(registerId, digests.digest('register-row', registerId, key.expose()));
    const contentId = commandIdOf(rowId, digests.digest('register-row-content', rowId, content.expose()));
    const commandId: EntryPlace['commandId'] = (step) => commandIdOf(rowId, step);
    const place: EntryPlace = { orgRef: actor.orgRef, commandId };
    return {
      ...place,
      caseId: caseIdOf(place),
      contentId,
      context: (step) => ({ commandId: commandId(step), correlationId: registerId, causationId: contentId, actor }),
    };
  };
};
