import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OrganisationQuery } from '@setu/directory';
import { isUuid } from '@setu/kernel';
import { LOG, type Log } from '@setu/platform';

/** Facts of refusals that name an organisation by its id. */
const ORGANISATION_FACTS = ['organisation', 'receiver', 'giver', 'sender', 'custodian', 'superior', 'raisedBy'];

/** Shows people the names of organisations instead of their ids. */
@Injectable()
export class OrganisationNames {
  constructor(
    private readonly queries: QueryBus,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The same facts, with names where they are known. A view that cannot be read must not hide the refusal itself: then the ids stay. */
  async named(facts: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    try {
      const entries = Object.entries(facts).map(async ([fact, value]) => [fact, await this.#nameOf(fact, value)] as const);
      return Object.fromEntries(await Promise.all(entries));
    } catch (error) {
      this.log.warn({ err: error }, 'names of organisations could not be read, so ids are shown');
      return facts;
    }
  }

  async #nameOf(fact: string, value: string): Promise<string> {
    if (!ORGANISATION_FACTS.includes(fact) || !isUuid(value)) return value;
    const found = await this.queries.execute(new OrganisationQuery(value));
    return found?.name ?? value;
  }
}
