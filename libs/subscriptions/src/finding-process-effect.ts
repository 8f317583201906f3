import { commandIdOf } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { EffectHandler } from './effect-handler.js';
import type { FindingProcess } from './finding-process.js';
import type { Dispatch } from './process-effect.js';
import type { AnyEvent } from './projection.js';

/**
 * Runs a finding process on the subscription loop. `find` answers only when what it looks in has come at least to the event, and throws
 * {@link NotCaughtUp} until then. A command's id is UUIDv5(source event id, `name/key`): when the process was stopped in the middle, a repeat
 * finds at least the same streams again, repeats the very same commands to those that have them, and sends the rest.
 */
export const findingProcessEffect = <Event extends AnyEvent, Found, Command>(
  process: FindingProcess<Event, Found, Command>,
  find: (event: Recorded<Event>) => Promise<Found>,
  dispatch: Dispatch<Command>,
): EffectHandler<Event> => ({
  name: process.name,
  handles: process.handles,
  async handle(event) {
    for (const { key, command } of process.react(event, await find(event)))
      await dispatch(command, {
        commandId: commandIdOf(event.eventId, `${process.name}/${key}`),
        correlationId: event.links.correlationId,
        causationId: event.eventId,
        actor: { kind: 'process', process: process.name, triggeredBy: event.eventId },
      });
  },
});
