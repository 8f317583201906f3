import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Tips } from '../../projections/tips.table.js';
import { TipQuery } from './tip.query.js';

@QueryHandler(TipQuery)
export class TipQueryHandler implements IQueryHandler<TipQuery> {
  constructor(private readonly views: Tips) {}

  execute({ tipId }: TipQuery) {
    return this.views.find(tipId);
  }
}
