import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { Concealed, requirePermit, type Act, type PersonActor } from '@setu/access';
import { MeetingFacts } from '@setu/coordination';
import type { CommandContext, Executed } from '@setu/event-store';
import { CommandEdge, type CommandOptions } from '../commands/command-edge.js';
import type { Written } from '../commands/written.js';
import type { Exchange } from '../http/exchange.js';

/** The door to a meeting: decided on the meeting's own stream. */
@Injectable()
export class MeetingEdge {
  constructor(
    private readonly facts: MeetingFacts,
    private readonly commands: CommandEdge,
  ) {}

  /** Passes if she may. A meeting that is not known is answered like one that she may not know of. @throws Concealed, AccessRefused */
  async require(actor: PersonActor, act: Act, meetingId: string): Promise<void> {
    const { known, relations } = await this.facts.relations(meetingId, actor.orgRef);
    requirePermit(actor, act, relations);
    if (!known) throw new Concealed();
  }

  /** Access, then the command. @throws Concealed, AccessRefused, BadRequest and what the command throws */
  async write(
    exchange: Exchange,
    act: Act,
    meetingId: string,
    command: (context: CommandContext) => Command<Executed>,
    options: CommandOptions = {},
  ): Promise<Written> {
    await this.require(exchange.actor, act, meetingId);
    return this.commands.carryOut(exchange, command, options);
  }
}
