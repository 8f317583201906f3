import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { Concealed, requirePermit, type Act, type PersonActor } from '@setu/access';
import { CaseFacts } from '@setu/cases';
import type { CommandContext, Executed } from '@setu/event-store';
import { CommandEdge, type CommandOptions } from '../commands/command-edge.js';
import type { Written } from '../commands/written.js';
import type { Exchange } from '../http/exchange.js';

/** The door to a case: whether she may is decided on the case's own stream, before anything else is asked. */
@Injectable()
export class CaseEdge {
  constructor(
    private readonly facts: CaseFacts,
    private readonly commands: CommandEdge,
  ) {}

  /** Passes if she may. A case that is not known is answered like one that she may not know of. @throws Concealed, AccessRefused */
  async require(actor: PersonActor, act: Act, caseId: string): Promise<Readonly<{ revision: number }>> {
    const { known, relations, revision } = await this.facts.relations(caseId, actor);
    requirePermit(actor, act, relations);
    if (!known) throw new Concealed();
    return { revision };
  }

  /** Access, then the command. @throws Concealed, AccessRefused, BadRequest and what the command throws */
  async write(
    exchange: Exchange,
    act: Act,
    caseId: string,
    command: (context: CommandContext) => Command<Executed>,
    options: CommandOptions = {},
  ): Promise<Written> {
    await this.require(exchange.actor, act, caseId);
    return this.commands.carryOut(exchange, command, options);
  }
}
