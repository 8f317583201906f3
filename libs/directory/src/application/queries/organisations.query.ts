import { Query } from '@nestjs/cqrs';
import type { OrganisationsPage, OrganisationsRequest } from '../../projections/organisations.table.js';

/** Which organisations are there? */
export class OrganisationsQuery extends Query<OrganisationsPage> {
  constructor(readonly request: OrganisationsRequest) {
    super();
  }
}
