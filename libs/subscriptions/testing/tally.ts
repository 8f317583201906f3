import type { Message, StreamName } from '@setu/kernel';
import type { ClientBase, Pool } from 'pg';
import type { Projection } from '../src/projection.js';
import { viewSubscription, type ViewSubscription } from '../src/subscription.js';
import type { RowChange } from '../src/views/row-change.js';
import { RowTables } from '../src/views/row-tables.js';
import type { TableNaming } from '../src/views/view-table.js';

export type Counted = Message<'Counted', { amount: number }>;
/** An event that the projection cannot digest while `tally.broken` holds its amount. */
export type TallyOptions = { version: number; broken: Set<number>; beforeApply: () => Promise<void>; errorOfApply: unknown };

/** A small view for tests: the latest amount of each stream and every event in the order of arrival. */
export const tallyTables = async (pool: Pool): Promise<void> => {
  await pool.query('CREATE TABLE views.tally (stream_id uuid PRIMARY KEY, amount int NOT NULL, revision int NOT NULL)');
  await pool.query(
    'CREATE TABLE views.tally_line (stream_id uuid, revision int, amount int NOT NULL, PRIMARY KEY (stream_id, revision))',
  );
};

const rowsOf = (broken: ReadonlySet<number>): Projection<Counted>['project'] => {
  return ({ stream, revision, data: { amount } }): readonly RowChange[] => {
    if (broken.has(amount)) throw new RangeError(`amount ${amount} is a secret`);
    return [
      { change: 'put', table: 'tally', key: { stream_id: stream.id }, columns: { amount, revision } },
      { change: 'put', table: 'tally_line', key: { stream_id: stream.id, revision }, columns: { amount } },
    ];
  };
};

/** The view `tally`, with switches for what shall go wrong. */
export const tally = (options: Partial<TallyOptions> = {}): ViewSubscription & { options: TallyOptions } => {
  const set: TallyOptions = { version: 1, broken: new Set(), beforeApply: async () => {}, errorOfApply: undefined, ...options };
  const plain = new RowTables(['tally', 'tally_line']);
  const table = {
    tables: plain.tables,
    async apply(client: ClientBase, changes: readonly RowChange[], naming: TableNaming) {
      await set.beforeApply();
      // A database driver, or a projection, may throw anything.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tested
      if (set.errorOfApply !== undefined) throw set.errorOfApply;
      await plain.apply(client, changes, naming);
    },
  };
  const projection: Projection<Counted> = {
    name: 'tally',
    version: set.version,
    handles: ['Counted'],
    project: rowsOf(set.broken),
  };
  return { ...viewSubscription(projection, table), options: set };
};

export const counted = (stream: StreamName, amount: number) => ({ type: 'Counted', stream, data: { amount } });

/** All lines of the view, in order of stream and revision. */
export const tallyLines = async (pool: Pool): Promise<readonly { stream_id: string; revision: number; amount: number }[]> =>
  (await pool.query('SELECT stream_id, revision, amount FROM views.tally_line ORDER BY stream_id, revision')).rows;
