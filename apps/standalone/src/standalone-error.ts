import { OperatorError } from '@setu/platform';

/** Setu cannot start as one process; the message says why and what to do. */
export class StandaloneError extends OperatorError {
  override readonly name = 'StandaloneError';
}
