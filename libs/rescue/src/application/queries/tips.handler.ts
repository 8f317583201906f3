import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Tips } from '../../projections/tips.table.js';
import { TipsQuery } from './tips.query.js';

@QueryHandler(TipsQuery)
export class TipsQueryHandler implements IQueryHandler<TipsQuery> {
  constructor(private readonly views: Tips) {}

  execute({ request }: TipsQuery) {
    return this.views.list(request);
  }
}
