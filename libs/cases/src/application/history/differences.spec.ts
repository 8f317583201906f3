import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.js';

describe('The differences between two states', () => {
  it('are named by their place, with what was and what is', () =>
    expect(differences({ a: 1, b: { c: ['x'], d: true } }, { a: 1, b: { c: ['x', 'y'], d: false }, e: 'new' })).toEqual([
      { path: '/b/c/1', to: 'y' },
      { path: '/b/d', from: true, to: false },
      { path: '/e', to: 'new' },
    ]));

  it('are none between the same, and the whole where one side holds nothing or another kind', () => {
    expect(differences({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toEqual([]);
    expect(differences({ a: { b: 1 } }, {})).toEqual([{ path: '/a', from: { b: 1 } }]);
    expect(differences({ a: { b: 1 } }, { a: ['b'] })).toEqual([{ path: '/a', from: { b: 1 }, to: ['b'] }]);
    expect(differences(undefined, undefined)).toEqual([]);
  });
});
