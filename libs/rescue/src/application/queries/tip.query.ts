import { Query } from '@nestjs/cqrs';
import type { ListedTip } from '../../projections/listed-tip.js';

/** How does this tip stand? */
export class TipQuery extends Query<ListedTip | undefined> {
  constructor(readonly tipId: string) {
    super();
  }
}
