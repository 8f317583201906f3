import { Query } from '@nestjs/cqrs';
import type { TipsPage, TipsRequest } from '../../projections/tips.table.js';

/** Which tips has this organisation handed in or received? */
export class TipsQuery extends Query<TipsPage> {
  constructor(readonly request: TipsRequest) {
    super();
  }
}
