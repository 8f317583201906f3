import { Query } from '@nestjs/cqrs';
import type { WayHome } from '../../projections/way-home.table.js';

/** How does her way home stand? */
export class WayHomeQuery extends Query<WayHome | undefined> {
  constructor(readonly caseId: string) {
    super();
  }
}
