import { OperatorError } from '../errors/operator-error.js';

/** The schema cannot be brought up to date. What was applied before stays; of the file named here nothing did. */
export class MigrationError extends OperatorError {
  override readonly name = 'MigrationError';
}
