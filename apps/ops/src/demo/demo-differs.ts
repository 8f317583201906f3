import { OpsError } from '../ops-error.js';

/** What Setu did is not what the scenario says it must do. */
export class DemoDiffers extends OpsError {
  constructor(what: string, expected: unknown, found: unknown) {
    super(`NOT AS IT MUST BE: ${what}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`);
  }
}
