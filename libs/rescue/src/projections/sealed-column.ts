import type { Personal } from '@setu/kernel';
import type { ColumnValue } from '@setu/subscriptions';

/** A sealed value as a view may hold it: its purpose and nothing else. */
export const sealedColumn = (value: Personal | undefined): ColumnValue =>
  value !== undefined && 'purpose' in value ? { sealed: value.purpose } : null;
