import { Query } from '@nestjs/cqrs';
import type { ReliantCase } from '../../projections/reliance.table.js';

/** Which cases may rely on this organisation, or on this appointment of an officer? At least those that do. */
export class ReliantCasesQuery extends Query<readonly ReliantCase[]> {
  constructor(readonly on: Readonly<{ orgId: string } | { appointmentId: string }>) {
    super();
  }
}
