import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Reliance } from '../../projections/reliance.table.js';
import { ReliantCasesQuery } from './reliant-cases.query.js';

@QueryHandler(ReliantCasesQuery)
export class ReliantCasesQueryHandler implements IQueryHandler<ReliantCasesQuery> {
  constructor(private readonly views: Reliance) {}

  execute({ on }: ReliantCasesQuery) {
    return 'orgId' in on ? this.views.onOrganisation(on.orgId) : this.views.onAppointment(on.appointmentId);
  }
}
