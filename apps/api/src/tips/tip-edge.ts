import { Injectable } from '@nestjs/common';
import { Concealed, requirePermit, type Act, type PersonActor, type Relation } from '@setu/access';
import { TipFacts } from '@setu/rescue';

/** The door to a tip: decided on the tip's own stream. */
@Injectable()
export class TipEdge {
  constructor(private readonly facts: TipFacts) {}

  /** Passes if she may. A tip that is not known is answered like one that she may not know of. @throws Concealed, AccessRefused */
  async require(actor: PersonActor, act: Act, tipId: string): Promise<void> {
    const { fact } = await this.facts.tip(tipId);
    const relations = new Set<Relation>();
    if (fact.receivingOrg === actor.orgRef) relations.add('tip-receiver');
    if (fact.fromOrg === actor.orgRef) relations.add('tip-sender');
    requirePermit(actor, act, relations);
    if (!fact.known) throw new Concealed();
  }
}
