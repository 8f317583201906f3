import { Query } from '@nestjs/cqrs';
import type { ListedOrganisation } from '../../projections/organisations.table.js';

/** What is known of this organisation? */
export class OrganisationQuery extends Query<ListedOrganisation | undefined> {
  constructor(readonly orgId: string) {
    super();
  }
}
