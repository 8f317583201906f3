import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '@setu/event-store';
import { problemOf } from './problem-of.js';

describe('A store that cannot be reached', () => {
  it('is said to have written nothing when that is certain, and that it may be sent again', () =>
    expect(problemOf(new StoreUnavailable('away', 'no'))).toMatchObject({
      status: 503,
      code: 'store.nothing-written',
      detail: expect.stringMatching(/nothing was written\. Send it again/),
    }));

  it('is never said to have written nothing while that is not known: the same key makes it safe to ask again', () =>
    expect(problemOf(new StoreUnavailable('away', 'unknown'))).toMatchObject({
      status: 503,
      code: 'store.unavailable',
      detail: expect.stringMatching(/not known yet.*same Idempotency-Key/),
    }));
});
