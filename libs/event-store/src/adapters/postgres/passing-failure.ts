import { DatabaseError } from 'pg';

/** Connection, resources, operator intervention (shutdown, start-up, cancelled), rolled back by concurrency, disk. */
const PASSING_CLASSES = new Set(['08', '53', '57', '40', '58']);
/**
 * Lock not available; read only while another server takes over; a prepared statement or its plan that the next connection makes anew
 * (26000, 0A000: the pool throws away a connection after any error).
 */
const PASSING_STATES = new Set(['55P03', '25006', '26000', '0A000']);

/** SQLSTATE, code of the system, or the error's name. */
export const failureCode = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
};

/**
 * True when the same statement may succeed a moment later. Whatever the server did not refuse by a SQLSTATE is a connection that could
 * not be made or was lost, except for faults of our own (TypeError, RangeError).
 */
export const isPassingFailure = (error: unknown): boolean => {
  if (error instanceof DatabaseError) {
    const state = error.code ?? '';
    return PASSING_CLASSES.has(state.slice(0, 2)) || PASSING_STATES.has(state);
  }
  return !(error instanceof TypeError || error instanceof RangeError);
};
