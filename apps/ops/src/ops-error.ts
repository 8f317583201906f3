import { OperatorError } from '@setu/platform';

/** A command was refused or failed; the message says why and what to do. */
export class OpsError extends OperatorError {
  override readonly name = 'OpsError';
}
