import type { MemberCommand } from '../domain/member.commands.js';
import type { OrganisationCommand } from '../domain/organisation.commands.js';

type DirectoryCommand = OrganisationCommand | MemberCommand;

/** What a caller says in a command: all of it but who acts and when. `Without` names what is found or minted on the way. */
export type Details<Type extends DirectoryCommand['type'], Without extends PropertyKey = never> = Omit<
  Extract<DirectoryCommand, { type: Type }>['data'],
  'now' | 'actor' | Without
>;
