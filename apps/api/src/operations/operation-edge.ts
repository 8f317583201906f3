import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { Concealed, requirePermit, type Act, type PersonActor, type Relation } from '@setu/access';
import type { CommandContext, Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { CommandEdge, type CommandOptions } from '../commands/command-edge.js';
import type { Written } from '../commands/written.js';
import type { Exchange } from '../http/exchange.js';

/** The door to an operation: decided on the operation's own stream. To a suspect it is as one that does not exist. */
@Injectable()
export class OperationEdge {
  constructor(
    private readonly facts: OperationFacts,
    private readonly commands: CommandEdge,
  ) {}

  /** Passes if she may. One that is not known is answered like one that she may not know of. @throws Concealed, AccessRefused */
  async require(actor: PersonActor, act: Act, operationId: string): Promise<ReadonlySet<Relation>> {
    const { known, parts } = await this.facts.relations(operationId, actor);
    requirePermit(actor, act, parts);
    if (!known) throw new Concealed();
    return parts;
  }

  /** Access, then the command. @throws Concealed, AccessRefused, BadRequest and what the command throws */
  async write(
    exchange: Exchange,
    act: Act,
    operationId: string,
    command: (context: CommandContext) => Command<Executed>,
    options: CommandOptions = {},
  ): Promise<Written> {
    await this.require(exchange.actor, act, operationId);
    return this.commands.carryOut(exchange, command, options);
  }
}
