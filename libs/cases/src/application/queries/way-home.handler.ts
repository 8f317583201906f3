import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { WaysHome } from '../../projections/way-home.table.js';
import { WayHomeQuery } from './way-home.query.js';

@QueryHandler(WayHomeQuery)
export class WayHomeQueryHandler implements IQueryHandler<WayHomeQuery> {
  constructor(private readonly views: WaysHome) {}

  execute({ caseId }: WayHomeQuery) {
    return this.views.find(caseId);
  }
}
