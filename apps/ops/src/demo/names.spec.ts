import { describe, expect, it } from '@jest/globals';
import { isInstant, isUuid } from '@setu/kernel';
import { Names } from './names.js';

const names = (): Names => {
  const known = new Names(Date.now);
  known.set('girl', 'Pari');
  known.set('case.Pari', 'c1');
  known.set('list', [1, { a: 2 }]);
  return known;
};
const MINUTE_MS = 60_000;

describe('Names of a scenario', () => {
  it('stand in texts and as values, also one within the other', () => {
    expect(names().text('/cases/{case.Pari}/x')).toBe('/cases/c1/x');
    expect(names().value({ a: ['$case.{girl}', '{girl}!', 3, null, true], b: '$list' })).toEqual({
      a: ['c1', 'Pari!', 3, null, true],
      b: [1, { a: 2 }],
    });
  });

  it('are made of names, from the inside out', () => {
    expect(names().text('/cases/{case.{girl}}/x of {girl}')).toBe('/cases/c1/x of Pari');
    const known = names();
    known.set('what', 'case');
    expect(known.text('{{what}.{girl}} {{what}.{girl}}')).toBe('c1 c1');
    expect(() => names().text('{case.{nobody}}')).toThrow('names nobody');
    expect(() => names().text('{nobody.{girl}}')).toThrow('names nobody.Pari');
  });

  it.each([
    ['$now', 0],
    ['$now+PT2H', 120],
    ['$now-P1DT30M', -1470],
    ['$now-PT36S', -0.6],
  ])('%s is an instant', (template, minutes) => {
    const found = names().value(template);
    expect(isInstant(found)).toBe(true);
    expect(Math.abs(Date.parse(found as string) - Date.now() - minutes * MINUTE_MS)).toBeLessThan(5_000);
  });

  it('$at is an occurrence that somebody witnessed', () =>
    expect(names().value('$at-PT1H')).toEqual({
      occurredAt: { at: expect.any(String), precision: 'exact', source: 'witnessed' },
    }));

  it('$uuid is new each time', () => {
    const [first, second] = [names().value('$uuid'), names().value('$uuid')];
    expect([isUuid(first), isUuid(second), first === second]).toEqual([true, true, false]);
  });

  it.each(['{nobody}', '$nobody', '$now+P1M'])('%s, which nobody has saved, is an error and not an empty text', (template) =>
    expect(() => names().value(template)).toThrow(/names (nobody|now\+P1M)/),
  );
});
