import { isTransient } from '@setu/platform';

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Cardinality, data and integrity violations, check options, program limits and RAISE: what a row can be guilty of. */
const DATA_CLASSES = new Set(['21', '22', '23', '44', '54', 'P0']);
const NAMES = new Set(['StoreUnavailable', 'VaultUnavailable', 'NotCaughtUp']);

/**
 * True when a database, store or network is to blame and not the event that was being handled: then waiting helps, and parking
 * the event's stream would be wrong. A missing table or right counts as well: it is nothing that an event can cause.
 */
export const isInfrastructureFailure = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, cause } = error as Readonly<{ name?: unknown; code?: unknown; cause?: unknown }>;
  if (typeof name === 'string' && NAMES.has(name)) return true;
  if (isTransient(error)) return true;
  if (typeof code === 'string' && SQLSTATE.test(code)) return !DATA_CLASSES.has(code.slice(0, 2));
  return cause !== undefined && isInfrastructureFailure(cause);
};
