import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Organisations } from '../../projections/organisations.table.js';
import { OrganisationQuery } from './organisation.query.js';

@QueryHandler(OrganisationQuery)
export class OrganisationQueryHandler implements IQueryHandler<OrganisationQuery> {
  constructor(private readonly views: Organisations) {}

  execute({ orgId }: OrganisationQuery) {
    return this.views.find(orgId);
  }
}
