import type { EffectHandler } from './effect-handler.js';
import type { AnyEvent, Projection } from './projection.js';
import type { ViewTable } from './views/view-table.js';

/** A view: its rows and its checkpoint change in one transaction, so each event counts exactly once. */
export type ViewSubscription = Readonly<{ kind: 'view'; name: string; projection: Projection; table: ViewTable }>;
/** An effect: done first, then the checkpoint moves, so each event counts at least once. */
export type EffectSubscription = Readonly<{ kind: 'effect'; name: string; handler: EffectHandler }>;
export type Subscription = ViewSubscription | EffectSubscription;

/** A view to be kept up to date. The projection's changes must be of the kind that the table writes. */
export const viewSubscription = <Event extends AnyEvent, Change>(
  projection: Projection<Event, Change>,
  table: ViewTable<Change>,
): ViewSubscription => ({
  kind: 'view',
  name: projection.name,
  projection: projection as unknown as Projection,
  table: table as unknown as ViewTable,
});

/** An effect to be carried out for every event. */
export const effectSubscription = (handler: EffectHandler): EffectSubscription => ({
  kind: 'effect',
  name: handler.name,
  handler,
});
