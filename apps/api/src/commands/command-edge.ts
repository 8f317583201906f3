import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { commandIdOf, createdIdOf, StaleRevision, type CommandContext, type Executed } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { canonicalJson, type JsonValue } from '@setu/ledger';
import { RequestDigests, UnsealableValue } from '@setu/vault';
import { BadRequest } from '../http/bad-request.js';
import type { Exchange } from '../http/exchange.js';
import { setuPosition } from '../http/setu-position.js';
import { idempotencyKey } from './idempotency-key.js';
import { ifMatch, revisionTag } from './if-match.js';
import type { Written } from './written.js';

/** `creates`: the kind of thing that comes into being, whose id follows from the command's; left out, the id of the stream is answered. */
export type CommandOptions = Readonly<{
  creates?: string;
  onBehalfOf?: CommandContext['onBehalfOf'];
  /** What was sent, if it is not the JSON of the request. */
  sent?: Readonly<Record<string, JsonValue>>;
  /** Done once it is clear that this request is the one that the key names, before the command. */
  before?: () => Promise<void>;
  /** Done if the command certainly leaves nothing of this request: it was refused, or carried out before. */
  unneeded?: () => Promise<void>;
}>;

/** Every writing request becomes a command here: who, under which key, on which revision; and its outcome becomes the answer. */
@Injectable()
export class CommandEdge {
  constructor(
    private readonly commands: CommandBus,
    private readonly digests: RequestDigests,
  ) {}

  /**
   * Carries out one command. The same key with the same request gets the same answer; with another request it is refused.
   * @throws BadRequest and what the command throws
   */
  async carryOut(
    exchange: Exchange,
    command: (context: CommandContext) => Command<Executed>,
    options: CommandOptions = {},
  ): Promise<Written> {
    const { request, reply, actor, suspended } = exchange;
    const commandId = commandIdOf(actor.userRef, idempotencyKey(request));
    const context = {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor,
      expectedRevision: ifMatch(request),
      onBehalfOf: options.onBehalfOf,
      suspended,
    };
    const claim = await this.digests.claim(commandId, fingerprint(exchange, options.sent));
    if (claim === 'different') {
      await options.unneeded?.();
      throw new BadRequest('idempotency-key.reused');
    }
    const executed = await this.#execute(command(context), claim === 'new', options);
    if (executed.repeated) {
      await options.unneeded?.();
      reply.header('Idempotency-Replayed', 'true');
    }
    reply
      .header('ETag', revisionTag(executed.revision))
      .header('Setu-Position', setuPosition(executed.position))
      .header('Cache-Control', 'no-store');
    return written(executed, options.creates === undefined ? executed.stream.id : createdIdOf(commandId, options.creates));
  }

  /** A key whose request was refused is free again. What may have been written keeps it. */
  async #execute(command: Command<Executed>, isFirst: boolean, { before, unneeded }: CommandOptions): Promise<Executed> {
    try {
      await before?.();
      return await this.commands.execute(command);
    } catch (error) {
      const refused = error instanceof DomainError || error instanceof StaleRevision || error instanceof UnsealableValue;
      if (refused) await unneeded?.();
      if (refused && isFirst) await this.digests.release(commandIdIn(command));
      throw error;
    }
  }
}

const commandIdIn = (command: Command<Executed>): string => (command as unknown as { context: CommandContext }).context.commandId;

/** What makes two requests the same: address, what was sent, and for whom she acts. */
const fingerprint = ({ request, actor }: Exchange, sent: CommandOptions['sent']): Uint8Array =>
  canonicalJson({
    method: request.method,
    url: request.url,
    org: actor.orgRef,
    role: actor.role,
    body: sent ?? request.body ?? {},
  });

const written = ({ stream, revision, events }: Executed, id: string): Written => ({
  id,
  revision,
  events: events.map((event) => ({ ...event, receipt: `/${stream.category}s/${stream.id}/events/${event.revision}/receipt` })),
});
