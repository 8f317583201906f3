import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { Directory } from '../../projections/directory.table.js';
import { directoryTime } from '../directory-time.js';
import { DirectoryLineQuery } from './directory-line.query.js';

@QueryHandler(DirectoryLineQuery)
export class DirectoryLineQueryHandler implements IQueryHandler<DirectoryLineQuery> {
  constructor(
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ orgId, on }: DirectoryLineQuery) {
    return this.directory.find(orgId, directoryTime(this.clock().toISOString(), on));
  }
}
