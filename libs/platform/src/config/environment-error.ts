import { OperatorError } from '../errors/operator-error.js';

/** A variable that is missing or wrong, and what it may be. */
export type EnvironmentProblem = Readonly<{ variable: string; allowed: string }>;

/** The environment cannot be used. The message names every bad variable and what is allowed; it never shows a value. */
export class EnvironmentError extends OperatorError {
  override readonly name = 'EnvironmentError';

  constructor(readonly problems: readonly EnvironmentProblem[]) {
    const lines = problems.map(({ variable, allowed }) => `  ${variable} must be ${allowed}`);
    super(`Setu cannot start with these environment variables:\n${lines.join('\n')}`);
  }
}
