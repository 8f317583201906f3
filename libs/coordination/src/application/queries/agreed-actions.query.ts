import { Query } from '@nestjs/cqrs';
import type { ActionsPage, ActionsRequest } from '../../projections/meetings.table.js';

/** Which agreed actions are there, by whom and by when? Judged at the moment it is asked. */
export class AgreedActionsQuery extends Query<ActionsPage> {
  constructor(readonly request: Omit<ActionsRequest, 'now'>) {
    super();
  }
}
