import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { CustodyBoard } from '../../projections/custody-board.table.js';
import { CustodyBoardQuery } from './custody-board.query.js';

@QueryHandler(CustodyBoardQuery)
export class CustodyBoardQueryHandler implements IQueryHandler<CustodyBoardQuery> {
  constructor(
    private readonly board: CustodyBoard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ request }: CustodyBoardQuery) {
    return this.board.list({ ...request, now: this.clock().toISOString() });
  }
}
