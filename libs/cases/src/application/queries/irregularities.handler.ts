import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Irregularities } from '../../projections/irregularities.table.js';
import { IrregularitiesQuery } from './irregularities.query.js';

@QueryHandler(IrregularitiesQuery)
export class IrregularitiesQueryHandler implements IQueryHandler<IrregularitiesQuery> {
  constructor(private readonly views: Irregularities) {}

  execute({ request }: IrregularitiesQuery) {
    return this.views.list(request);
  }
}
