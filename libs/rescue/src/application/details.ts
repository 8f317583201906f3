import type { OperationCommand } from '../domain/operation.commands.js';
import type { TipCommand } from '../domain/tip.commands.js';

type RescueCommand = TipCommand | OperationCommand;

/** What a caller says in a command: all of it but who acts and when. `Without` names the fields found or minted on the way. */
export type Details<Type extends RescueCommand['type'], Without extends PropertyKey = never> = Omit<
  Extract<RescueCommand, { type: Type }>['data'],
  'now' | 'actor' | Without
>;
