import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@setu/access';
import { Withheld } from '@setu/cases';
import type { Visibility } from '@setu/subscriptions';

/** Lists for one reader: what concerns her organisation, or everything, without what rule 15 withholds from her. */
@Injectable()
export class ListEdge {
  constructor(private readonly withheld: Withheld) {}

  /**
   * One page. To somebody who is suspected anywhere it is answered only if nothing more was withheld once it was read: a case that was opened
   * in between is in none.
   */
  async page<Page>(
    { orgRef, userRef }: PersonActor,
    organisations: 'own' | 'all',
    ask: (visibility: Visibility) => Promise<Page>,
  ): Promise<Page> {
    for (let withheld = await this.withheld.from(userRef); ;) {
      const page = await ask({ organisations: organisations === 'all' ? 'all' : [orgRef], withheld });
      if (withheld.length === 0) return page;
      const since = await this.withheld.from(userRef);
      if (since.every((id) => withheld.includes(id))) return page;
      withheld = since;
    }
  }
}
