import { Query } from '@nestjs/cqrs';
import type { BoardPage, BoardRequest } from '../../projections/custody-board.table.js';

/** Who is responsible for whom right now, and what is wrong? Judged at the moment it is asked. */
export class CustodyBoardQuery extends Query<BoardPage> {
  constructor(readonly request: Omit<BoardRequest, 'now'>) {
    super();
  }
}
