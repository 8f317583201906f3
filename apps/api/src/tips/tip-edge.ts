import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { Concealed, requirePermit, type Act, type PersonActor, type Relation } from '@setu/access';
import type { CommandContext, Executed } from '@setu/event-store';
import { SuspectedIn, TipFacts } from '@setu/rescue';
import { CommandEdge } from '../commands/command-edge.js';
import type { Written } from '../commands/written.js';
import type { Exchange } from '../http/exchange.js';

/** The door to a tip: decided on the tip's own stream. To a suspect of an operation that was proposed on it it is as one that does not exist. */
@Injectable()
export class TipEdge {
  constructor(
    private readonly facts: TipFacts,
    private readonly suspected: SuspectedIn,
    private readonly commands: CommandEdge,
  ) {}

  /** Passes if she may. A tip that is not known is answered like one that she may not know of. @throws Concealed, AccessRefused */
  async require(actor: PersonActor, act: Act, tipId: string): Promise<void> {
    const suspecting = await this.suspected.operations(actor.userRef);
    const withheld = suspecting.some(({ tipIds }) => tipIds.includes(tipId));
    const { fact } = await this.facts.tip(tipId);
    const relations = new Set<Relation>();
    if (fact.receivingOrg === actor.orgRef) relations.add('tip-receiver');
    if (fact.fromOrg === actor.orgRef) relations.add('tip-sender');
    if (fact.receivingOrg !== actor.orgRef && fact.handlingUnits.includes(actor.orgRef)) relations.add('tip-escalated-to');
    requirePermit(actor, act, withheld ? new Set<Relation>() : relations);
    if (!fact.known || withheld) throw new Concealed();
  }

  /** Access, then the command. @throws Concealed, AccessRefused, BadRequest and what the command throws */
  async write(
    exchange: Exchange,
    act: Act,
    tipId: string,
    command: (context: CommandContext) => Command<Executed>,
  ): Promise<Written> {
    await this.require(exchange.actor, act, tipId);
    return this.commands.carryOut(exchange, command);
  }
}
