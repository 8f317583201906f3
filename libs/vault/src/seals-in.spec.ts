import { describe, expect, it } from '@jest/globals';
import type { Sealed } from '@setu/kernel';
import { sealsIn } from './seals-in.js';

const sealed = (sealId: string): Sealed => ({
  commitment: 'ab'.repeat(32),
  sealId,
  subjectRef: '6f0a3c1e-8b52-4d7a-9c11-2e5d7f3a9b40',
  purpose: 'operational',
});
const first = sealed('5a1c9e37-2f80-4b6d-8d42-90e7b3f6c1a8');
const second = sealed('b8e03d52-7a19-4cf6-9e5b-14d2a6c87f30');

describe('sealsIn', () => {
  it('finds every sealed reference with its JSON pointer, in lists and records too', () => {
    const data = { area: 'DL-CENTRAL', premises: first, items: [{ count: 2 }, { count: 1, description: second }], 'a/b~': first };
    expect(sealsIn(data)).toEqual([
      { path: '/premises', sealed: first },
      { path: '/items/1/description', sealed: second },
      { path: '/a~1b~0', sealed: first },
    ]);
  });

  it('finds none where there is none, nor in what only looks like one', () => {
    expect(sealsIn({})).toEqual([]);
    expect(sealsIn({ a: null, b: [1, 'x', true] })).toEqual([]);
    expect(sealsIn({ a: { ...first, commitment: 'AB' }, b: { ...first, more: 1 } })).toEqual([]);
  });
});
