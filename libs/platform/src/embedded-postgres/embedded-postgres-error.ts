import { OperatorError } from '../errors/operator-error.js';

/** The embedded PostgreSQL cannot be started or stopped; the message says why and what to do. */
export class EmbeddedPostgresError extends OperatorError {
  override readonly name = 'EmbeddedPostgresError';
}
