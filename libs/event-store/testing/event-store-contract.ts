import { afterAll, beforeAll, describe } from '@jest/globals';
import { appendingContract } from './contract/appending.js';
import { concurrencyContract } from './contract/concurrency.js';
import { followingContract } from './contract/following.js';
import { lifetimeContract } from './contract/lifetime.js';
import { malformedContract } from './contract/malformed.js';
import { readingContract } from './contract/reading.js';
import type { StoreUnderTest } from './store-under-test.js';

/**
 * What every event store promises, adapter or not: the same tests for each, unchanged. Most share one store, as streams do in life;
 * `makeStore` is called again where a test needs an empty one.
 */
export const eventStoreContract = (name: string, makeStore: () => Promise<StoreUnderTest>): void =>
  describe(`${name} keeps the contract of an event store`, () => {
    let made: StoreUnderTest | undefined;
    const given = (): StoreUnderTest => made!;

    beforeAll(async () => {
      made = await makeStore();
    });
    afterAll(async () => made?.stop());

    describe('appending', () => appendingContract(given));
    describe('malformed events', () => malformedContract(given));
    describe('many writers', () => concurrencyContract(given));
    describe('reading', () => readingContract(given));
    describe('following', () => followingContract(given));
    describe('lifetime', () => lifetimeContract(makeStore));
  });
