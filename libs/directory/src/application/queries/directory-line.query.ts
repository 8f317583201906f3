import { Query } from '@nestjs/cqrs';
import type { DirectoryLine } from '../../projections/directory-line.js';

/** How does an organisation stand on a day, as in 2026-01-31, or at this moment? */
export class DirectoryLineQuery extends Query<DirectoryLine | undefined> {
  constructor(
    readonly orgId: string,
    readonly on?: string,
  ) {
    super();
  }
}
