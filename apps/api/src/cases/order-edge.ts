import { Inject, Injectable } from '@nestjs/common';
import { Concealed, permits, requirePermit, type PersonActor } from '@setu/access';
import { CaseFacts } from '@setu/cases';
import { DirectoryFacts } from '@setu/directory';
import type { OrganisationKind } from '@setu/kernel';
import { CLOCK, type Clock } from '@setu/platform';

/** Kinds of organisations that order. */
const ORDERING: readonly OrganisationKind[] = ['court', 'cwc', 'authority'];

/** The door to a new order: the only act with which an organisation makes itself part of a case that it had no part in. */
@Injectable()
export class OrderEdge {
  constructor(
    private readonly cases: CaseFacts,
    private readonly directory: DirectoryFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Passes if her organisation has a part in the case, or is a court, committee or authority and the order is its own. Anybody else is
   * answered as if there were no such case. @throws Concealed, AccessRefused
   */
  async requireMake(actor: PersonActor, caseId: string, authorityOrg: string | undefined): Promise<void> {
    const { known, relations } = await this.cases.relations(caseId, actor);
    if (permits(actor, 'order.record', relations) === 'permit') return;
    const mayBegin = permits(actor, 'order.make-first', relations) === 'permit' && authorityOrg === actor.orgRef;
    if (known && mayBegin && (await this.#orders(actor.orgRef))) return;
    requirePermit(actor, 'order.record', relations);
    throw new Concealed();
  }

  async #orders(orgRef: string): Promise<boolean> {
    const { fact } = await this.directory.organisation(orgRef, this.clock().toISOString());
    return fact.kind !== undefined && ORDERING.includes(fact.kind);
  }
}
