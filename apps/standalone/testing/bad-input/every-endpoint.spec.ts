import { describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { everyEndpoint, type Outcome } from './every-endpoint.js';
import { explored } from './explored.js';
import type { Source } from './fitting-value.js';
import { UNKNOWN_ID } from './known.js';
import { operationsOf } from './operations.js';
import { KNOWN_CASE, SMALL_DOCUMENT, SmallService, type Weakness } from './small-service.js';

const WEAKNESSES: readonly (readonly [weakness: Weakness, found: RegExp])[] = [
  ['takes unknown fields', /unknown field unmistakable at \/inner: it was taken \(201\)/],
  ['takes null for what may be left out', /null at \/by: it was taken/],
  ['takes any text for a code', /no code \(Unmistakable\) at \/inner\/code: it was taken/],
  ['takes a number that is too large', /above the most at \/count: it was taken/],
  ['takes an empty list', /an empty list at \/codes: it was taken/],
  ['takes the same twice in a list', /the same twice at \/codes: it was taken/],
  ['takes no instant', /no instant .* at \/seenAt: it was taken/],
  ['takes half a character', /half a surrogate pair at \/text: it was taken/],
  ['takes any kind of content', /content of type .*: the status is 422, not 415/],
  ['takes a writing request without a key', /no Idempotency-Key: it was taken/],
  ['takes a broken If-Match', /a malformed If-Match .*: it was taken/],
  ['takes any limit', /GET \/cases\?limit=0 with a malformed parameter .*: it was taken/],
  ['lets forged tokens in', /a forged token: it was taken/],
  ['lets others at what is not theirs', /the id of something of another organisation: it was taken/],
  ['fails on NUL', /it is a fault of the server \(500\)/],
  ['writes before it refuses', /: something was written \(1\)/],
  ['answers without problem+json', /it is no problem\+json/],
  ['answers with a code of its own', /its code oops is not in the document/],
  ['answers without a sentence', /it has no sentence for a person/],
  ['answers with what was sent', /it repeats what was sent/],
  ['answers under a status of its own', /the status 418 is not in the document/],
];

const outcomeFor = async (...weaknesses: readonly Weakness[]): Promise<Outcome> => {
  const small = new SmallService(...weaknesses);
  const { schemas } = SMALL_DOCUMENT.components;
  const source: Source = { schemas, seed: 7, now: '2026-01-31T18:30:00.000Z', idFor: () => UNKNOWN_ID };
  let next = 0;
  const newKey = () => v5(String(++next), KNOWN_CASE);
  const { send } = small;
  const operations = operationsOf(SMALL_DOCUMENT);
  const known = await explored({ operations, people: ['Bearer own'], schemas, source: () => source, newKey, send });
  expect(known.ids.get('/cases')).toBe(KNOWN_CASE);
  const senders = { stranger: 'Bearer stranger', forged: 'Bearer forged' };
  return everyEndpoint({ document: SMALL_DOCUMENT, known, source, senders, newKey, send, written: async () => small.written });
};

describe('Bad requests made from a description of the interface', () => {
  it('find nothing wrong with an interface that does what its description says', async () => {
    const { faults, requests } = await outcomeFor();
    expect(faults.join('\n')).toBe('');
    expect(requests).toBeGreaterThan(150);
  });

  it.each(WEAKNESSES)('find out that it %s, and tell the request', async (weakness, found) => {
    const { faults } = await outcomeFor(weakness);
    const about = faults.filter((fault) => found.test(fault));
    expect(about).not.toEqual([]);
    for (const fault of about) expect(fault).toMatch(/^(GET|POST) \/cases.* with .*: .*\n {2}sent: .*\n {2}got: \d{3}/s);
  });

  it('are the same ones each time', async () => {
    expect(await outcomeFor('takes unknown fields')).toEqual(await outcomeFor('takes unknown fields'));
  });
});
