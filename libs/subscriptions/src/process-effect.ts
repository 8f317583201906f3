import { commandIdOf, type CommandContext } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { EffectHandler } from './effect-handler.js';
import type { Process } from './process.js';
import type { AnyEvent } from './projection.js';

/** Carries out one command of a process. The same context twice must have the effect of once. */
export type Dispatch<Command> = (command: Command, context: CommandContext) => Promise<unknown>;

const contextOf = (process: string, event: Recorded<AnyEvent>, ordinal: number): CommandContext => ({
  commandId: commandIdOf(event.eventId, ordinal === 0 ? process : `${process}/${ordinal}`),
  correlationId: event.links.correlationId,
  causationId: event.eventId,
  actor: { kind: 'process', process, triggeredBy: event.eventId },
});

/**
 * Runs a process on the subscription loop. Each command's id is UUIDv5(source event id, process name), with `/n` after the name
 * for the n-th further command of one event; so a repeated delivery repeats the very same commands, and they are known again.
 */
export const processEffect = <Event extends AnyEvent, Command>(
  process: Process<Event, Command>,
  dispatch: Dispatch<Command>,
): EffectHandler<Event> => ({
  name: process.name,
  handles: process.handles,
  async handle(event) {
    for (const [ordinal, command] of process.react(event).entries())
      await dispatch(command, contextOf(process.name, event, ordinal));
  },
});
