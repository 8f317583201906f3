import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FINDING_PROCESSES } from './process-effects.js';
import { PROCESSES } from './processes.js';

/** Where each process is stopped between every two of its steps, and shown to lose and to double nothing. */
const STOPPED_IN: Readonly<Record<string, string>> = {
  'case-of-removed-person': 'apps/standalone/e2e/processes.e2e-spec.ts',
  'tips-of-concluded-operation': 'apps/standalone/e2e/processes.e2e-spec.ts',
  'schedule-follow-up': 'libs/composition/src/follow-up.int-spec.ts',
  reliance: 'libs/composition/src/reliance.int-spec.ts',
};

describe('Processes', () => {
  const execute = (): never => {
    throw new Error('nothing is executed here');
  };

  it('are each stopped between every two steps by a test: one that is new is named here with its test', () => {
    const names = [...PROCESSES.map((process) => process({ execute }).name), ...FINDING_PROCESSES];
    expect(names.sort()).toEqual(Object.keys(STOPPED_IN).sort());
  });

  it.each(Object.entries(STOPPED_IN))('%s is named by the test that stops it', (name, file) =>
    expect(readFileSync(file, 'utf8')).toContain(name),
  );
});
