import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commandIdOf, type CommandContext } from '@setu/event-store';
import type { Message } from '@setu/kernel';
import { EventLog } from '../testing/event-log.js';
import { processEffect } from './process-effect.js';
import type { Process } from './process.js';

type PersonRemoved = Message<'PersonRemoved', { subjects: readonly string[] }>;
type OpenCase = Readonly<{ subject: string }>;

const opensCases: Process<PersonRemoved, OpenCase> = {
  name: 'opens-cases',
  handles: ['PersonRemoved'],
  react: ({ data }) => data.subjects.map((subject) => ({ subject })),
};

describe('a process', () => {
  const log = new EventLog();
  const [event] = log.record({
    type: 'PersonRemoved',
    stream: { category: 'operation', id: randomUUID() },
    data: { subjects: ['a', 'b'] },
  });
  const carriedOut: { command: OpenCase; context: CommandContext }[] = [];
  const effect = processEffect(opensCases, async (command, context) => void carriedOut.push({ command, context }));

  it('gives commands whose ids follow from the event and its own name, so that a repeat repeats them', async () => {
    await effect.handle(event as Parameters<typeof effect.handle>[0]);
    await effect.handle(event as Parameters<typeof effect.handle>[0]);
    expect(carriedOut.map(({ command }) => command.subject)).toEqual(['a', 'b', 'a', 'b']);
    const first = commandIdOf(event!.eventId, 'opens-cases');
    const second = commandIdOf(event!.eventId, 'opens-cases/1');
    expect(carriedOut.map(({ context }) => context.commandId)).toEqual([first, second, first, second]);
    expect(first).not.toBe(second);
  });

  it('acts as itself, and names the event that triggered it', () => {
    expect(carriedOut[0]?.context).toMatchObject({
      actor: { kind: 'process', process: 'opens-cases', triggeredBy: event!.eventId },
      causationId: event!.eventId,
      correlationId: event!.links.correlationId,
    });
  });
});
