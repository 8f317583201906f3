import type { Failure } from '../failure.js';
import type { Columns } from '../views/row-change.js';

/** How one table of a view compares with what the events give. Counts are rows; keys are the first that differ, at most 20. */
export type TableComparison = Readonly<{
  table: string;
  liveRows: number;
  rebuiltRows: number;
  onlyLive: number;
  onlyRebuilt: number;
  firstKeys: readonly Columns[];
}>;

/** One rebuild of a view, as it is kept. `same` = row for row what the live view held. */
export type Rebuild = Readonly<{
  rebuildId: string;
  name: string;
  version: number;
  startedAt: string;
  finishedAt?: string;
  outcome: 'running' | 'same' | 'different' | 'failed';
  /** The rebuilt tables are the live ones now. */
  switched: boolean;
  events: number;
  differences: readonly TableComparison[];
  error?: Failure;
}>;
