import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commandIdOf, type CommandContext } from '@setu/event-store';
import type { Message } from '@setu/kernel';
import { EventLog } from '../testing/event-log.js';
import { findingProcessEffect } from './finding-process-effect.js';
import type { FindingProcess } from './finding-process.js';

type Suspended = Message<'Suspended', object>;

const asks: FindingProcess<Suspended, readonly string[], string> = {
  name: 'asks',
  handles: ['Suspended'],
  react: (_, cases) => cases.map((key) => ({ key, command: `ask ${key}` })),
};

describe('A process that must find its streams', () => {
  const [event] = new EventLog().record({ type: 'Suspended', stream: { category: 'organisation', id: randomUUID() } });
  const run = async (found: readonly string[]) => {
    const sent: { command: string; context: CommandContext }[] = [];
    const effect = findingProcessEffect(
      asks,
      async () => found,
      async (command, context) => void sent.push({ command, context }),
    );
    await effect.handle(event as Parameters<typeof effect.handle>[0]);
    return new Map(sent.map(({ command, context }) => [command, context]));
  };

  it('gives each stream the same command id, whatever else is found and in whatever order', async () => {
    const [first, second] = [await run(['a', 'b']), await run(['c', 'b', 'a'])];
    for (const key of ['a', 'b']) expect(second.get(`ask ${key}`)?.commandId).toBe(first.get(`ask ${key}`)?.commandId);
    expect(first.get('ask a')?.commandId).toBe(commandIdOf(event!.eventId, 'asks/a'));
    expect(new Set([...second.values()].map(({ commandId }) => commandId)).size).toBe(3);
  });

  it('acts as itself, and names the event that triggered it', async () => {
    expect((await run(['a'])).get('ask a')).toMatchObject({
      actor: { kind: 'process', process: 'asks', triggeredBy: event!.eventId },
      causationId: event!.eventId,
      correlationId: event!.links.correlationId,
    });
  });
});
