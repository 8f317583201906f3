/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) of failures that pass. */
const PASSING = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '53300', // too_many_connections
  '55P03', // lock_not_available
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
]);
const CONNECTION_EXCEPTION = /^08(?!P01)/;

/** Of the operating system. ENOENT counts on connecting only: the socket is away while the server restarts. */
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
]);

/** `pg` gives these no code. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Connection ended unexpectedly|Client was closed|Query read timeout)/;

/**
 * Whether trying the same transaction again may succeed: the connection was lost, the server is starting or stopping, or another
 * transaction was in the way. A transaction whose COMMIT was cut off may have taken effect; whoever tries again must bear that.
 */
export const isTransient = (error: unknown): boolean => {
  if (!(typeof error === 'object' && error !== null)) return false;
  const { code, syscall, message, errors, cause } = error as Partial<Record<string, unknown>>;
  if (typeof code === 'string') {
    if (PASSING.has(code) || CONNECTION_EXCEPTION.test(code) || SYSTEM.has(code)) return true;
    if (code === 'ENOENT' && syscall === 'connect') return true;
  }
  if (typeof message === 'string' && LOST_CONNECTION.test(message)) return true;
  // One attempt for each address of a host name: AggregateError.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isTransient);
  return cause !== undefined && isTransient(cause);
};
