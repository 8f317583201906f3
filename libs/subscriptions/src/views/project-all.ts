import type { Recorded } from '@setu/kernel';
import type { ClientBase } from 'pg';
import { isInfrastructureFailure } from '../infrastructure-failure.js';
import { EventFailure } from '../loop/event-failure.js';
import type { AnyEvent } from '../projection.js';
import type { ViewSubscription } from '../subscription.js';
import type { RowChange } from './row-change.js';
import type { TableNaming } from './view-table.js';

/**
 * Brings the events into a view's tables, inside the caller's transaction.
 * @throws EventFailure an event is to blame; the transaction must go back to before this call. Other errors: the database is.
 */
export const projectAll = async (
  client: ClientBase,
  { projection, table }: Pick<ViewSubscription, 'projection' | 'table'>,
  events: readonly Recorded<AnyEvent>[],
  naming: TableNaming,
): Promise<void> => {
  const handled = new Set(projection.handles);
  const changes: RowChange[] = [];
  for (const event of events) {
    if (!handled.has(event.type)) continue;
    try {
      changes.push(...projection.project(event));
    } catch (error) {
      throw new EventFailure(event, error);
    }
  }
  if (changes.length === 0) return;
  try {
    await table.apply(client, changes, naming);
  } catch (error) {
    throw isInfrastructureFailure(error) ? error : new EventFailure(undefined, error);
  }
};
