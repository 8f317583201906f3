import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { Directory } from '../../projections/directory.table.js';
import { directoryTime } from '../directory-time.js';
import { DirectoryQuery } from './directory.query.js';

@QueryHandler(DirectoryQuery)
export class DirectoryQueryHandler implements IQueryHandler<DirectoryQuery> {
  constructor(
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ request, on }: DirectoryQuery) {
    return this.directory.list({ ...request, ...directoryTime(this.clock().toISOString(), on) });
  }
}
