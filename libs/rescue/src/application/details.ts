import type { TipCommand } from '../domain/tip.commands.js';

/** What a caller says in a command: all of it but who acts and when. `Without` names the fields found or minted on the way. */
export type Details<Type extends TipCommand['type'], Without extends PropertyKey = never> = Omit<
  Extract<TipCommand, { type: Type }>['data'],
  'now' | 'actor' | Without
>;
