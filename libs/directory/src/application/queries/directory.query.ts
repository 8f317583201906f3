import { Query } from '@nestjs/cqrs';
import type { DirectoryPage, DirectoryRequest, DirectoryTime } from '../../projections/directory.table.js';

/** Which organisations are there on a day, as in 2026-01-31, or at this moment? */
export class DirectoryQuery extends Query<DirectoryPage> {
  constructor(
    readonly request: Omit<DirectoryRequest, keyof DirectoryTime>,
    readonly on?: string,
  ) {
    super();
  }
}
