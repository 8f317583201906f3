import { describe, expect, it } from '@jest/globals';
import type { DecidedStreams } from '@setu/event-store';
import { DirectoryFacts } from './directory.facts.js';

/** Another day than the machine's: what counts is the clock that all of Setu goes by. */
const NOW = '2031-05-06T07:08:09.000Z';
const MEMBER = '00000000-0000-4000-8000-000000000001';

describe('Facts of the directory', () => {
  it('are recorded as of the instant of the clock that decisions go by', async () => {
    const streams = { load: async () => ({ state: { status: 'none' }, revision: -1 }) } as unknown as DecidedStreams;
    const { ref } = await new DirectoryFacts(streams, () => new Date(NOW)).member(MEMBER);
    expect(ref).toEqual({ stream: MEMBER, revision: -1, asOf: NOW });
  });
});
