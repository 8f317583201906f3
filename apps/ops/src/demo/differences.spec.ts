import { describe, expect, it } from '@jest/globals';
import { differs } from './differences.js';

const found = { id: 'x', stage: 'offered', list: [{ a: 1, b: 2 }, { a: 3 }], none: null, nested: { deep: [1, 2] } };

describe('What is wanted of an answer', () => {
  it.each<[string, unknown]>([
    ['some fields of many', { stage: 'offered' }],
    ['fields within fields', { nested: { deep: [1, 2] } }],
    ['lines in order, each in part', { list: [{ a: 1 }, { a: 3 }] }],
    ['null', { none: null }],
    ['that something is there', { id: { $present: true }, other: { $present: false } }],
    ['how many', { list: { $count: 2 }, nested: { $count: 1 } }],
    ['one line among others', { list: { $includes: { a: 3 } } }],
    ['that a line is not there', { list: { $lacks: { a: 9 } } }],
    ['several of these at once', { list: { $count: 2, $includes: { a: 3 }, $lacks: { a: 9 } } }],
  ])('%s holds', (_, wanted) => expect(differs(found, wanted, '')).toBeUndefined());

  it.each<[string, unknown, string]>([
    ['another value', { stage: 'accepted' }, '/stage'],
    ['a field that is not there', { other: 1 }, '/other'],
    ['fewer lines', { list: [{ a: 1 }] }, '/list'],
    ['lines in another order', { list: [{ a: 3 }, { a: 1 }] }, '/list/0/a'],
    ['an object where there is none', { stage: { a: 1 } }, '/stage'],
    ['that something is not there', { id: { $present: false } }, '/id'],
    ['another number', { list: { $count: 3 } }, '/list'],
    ['a number of what cannot be counted', { stage: { $count: 7 } }, '/stage'],
    ['a line that is not there', { list: { $includes: { a: 9 } } }, '/list'],
    ['that a line is missing which is there', { list: { $lacks: { a: 3 } } }, '/list'],
    ['the second of two', { list: { $includes: { a: 3 }, $count: 3 } }, '/list'],
    ['an operator that nobody knows', { list: { $has: { a: 3 } } }, '/list'],
    ['an operator beside a field', { nested: { $count: 1, deep: [1, 2] } }, '/nested'],
    ['a line of what is no list', { stage: { $includes: 'o' } }, '/stage'],
    ['no line of what is no list', { stage: { $lacks: 'x' } }, '/stage'],
  ])('%s does not hold, and says where', (_, wanted, path) => expect(differs(found, wanted, '')).toMatchObject({ path }));
});
