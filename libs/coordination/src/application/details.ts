import type { MeetingCommand } from '../domain/meeting.commands.js';

/** What a caller says in a command: all of it but who acts and when. `Without` names what is found or minted on the way. */
export type Details<Type extends MeetingCommand['type'], Without extends PropertyKey = never> = Omit<
  Extract<MeetingCommand, { type: Type }>['data'],
  'now' | 'actor' | Without
>;
