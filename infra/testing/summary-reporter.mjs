import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Prints one line that a machine can read, as the very last thing on stdout: `N passed, N failed`. A suite that did not load counts as
 * a failure. Before it stands what was left out, by name; under REQUIRE_ALL=1 a skipped test counts as failed.
 */
export default class SummaryReporter {
  onRunStart() {
    this.folder = mkdtempSync(join(tmpdir(), 'setu-left-out-'));
    process.env.SETU_TEST_LEFT_OUT = join(this.folder, 'list');
  }

  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    this.forbidden = process.env.REQUIRE_ALL === '1' ? skipped : 0;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + this.forbidden;
    const lines = [...this.leftOut(skipped), `${results.numPassedTests} passed, ${failed} failed`];
    rmSync(this.folder, { recursive: true, force: true });
    process.once('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }

  getLastError() {
    return this.forbidden > 0 ? new Error(`REQUIRE_ALL=1, and ${this.forbidden} tests were skipped.`) : undefined;
  }

  leftOut(skipped) {
    const list = process.env.SETU_TEST_LEFT_OUT;
    const names = existsSync(list) ? [...new Set(readFileSync(list, 'utf8').trim().split('\n'))].sort() : [];
    if (names.length > 0) return [`left out: ${names.join(', ')} (tests skipped: ${skipped})`];
    return skipped > 0 ? [`left out: tests skipped without naming what they need: ${skipped}`] : [];
  }
}
