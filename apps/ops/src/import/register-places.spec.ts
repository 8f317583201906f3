import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import { registerPlaces } from './register-places.js';

const digestsWith = (key: string) => ({
  digest: (...parts: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex'),
});
const actor = {
  kind: 'person',
  userRef: '0d5b0a67-4f0a-4c83-9a6d-6a4bfa1b3b51',
  orgRef: '0d5b0a67-4f0a-4c83-9a6d-6a4bfa1b3b52',
  role: 'shelter-in-charge',
} as const;
const entry = (key: string, content = 'all that the row says') => ({ key: new Sensitive(key), content: new Sensitive(content) });

describe('The place of an entry of a register', () => {
  const placeOf = registerPlaces(digestsWith('a key'), actor, 'admissions');

  it('is the same at each import, also by a colleague and when the row was changed; only its content is another then', () => {
    const place = placeOf(entry('7'));
    const colleague = { ...actor, userRef: '0d5b0a67-4f0a-4c83-9a6d-6a4bfa1b3b53' };
    const again = registerPlaces(digestsWith('a key'), colleague, 'admissions')(entry('7', 'something else'));
    expect([again.caseId, again.commandId('custody')]).toEqual([place.caseId, place.commandId('custody')]);
    expect(again.contentId).not.toBe(place.contentId);
    expect(place.contentId).toBe(placeOf(entry('7')).contentId);
  });

  it('is another for another number, register or organisation, and for whoever lacks the key', () => {
    const others = [
      placeOf(entry('8')),
      registerPlaces(digestsWith('a key'), actor, 'departures')(entry('7')),
      registerPlaces(digestsWith('a key'), { ...actor, orgRef: actor.userRef }, 'admissions')(entry('7')),
      registerPlaces(digestsWith('a guess'), actor, 'admissions')(entry('7')),
    ];
    const ids = [placeOf(entry('7')), ...others].flatMap(({ caseId, contentId, commandId }) => [
      caseId,
      contentId,
      commandId('case'),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each step a command of its own, caused by what the row says, for the register as a whole, in the name of who imports', () => {
    const { context, contentId } = placeOf(entry('7'));
    const [one, other] = [context('case'), context('custody')];
    expect(one.commandId).not.toBe(other.commandId);
    expect(one).toMatchObject({ actor, causationId: contentId, correlationId: other.correlationId });
    expect(placeOf(entry('8')).context('case').correlationId).toBe(one.correlationId);
  });
});
