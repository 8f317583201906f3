import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Organisations } from '../../projections/organisations.table.js';
import { OrganisationsQuery } from './organisations.query.js';

@QueryHandler(OrganisationsQuery)
export class OrganisationsQueryHandler implements IQueryHandler<OrganisationsQuery> {
  constructor(private readonly views: Organisations) {}

  execute({ request }: OrganisationsQuery) {
    return this.views.list(request);
  }
}
