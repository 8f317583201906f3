import { Query } from '@nestjs/cqrs';
import type { IrregularitiesPage, IrregularitiesRequest } from '../../projections/irregularities.table.js';

/** What deviates, is late or was corrected, in the cases that concern this organisation? */
export class IrregularitiesQuery extends Query<IrregularitiesPage> {
  constructor(readonly request: IrregularitiesRequest) {
    super();
  }
}
