import { describe, expect, it } from '@jest/globals';
import { atPath } from './answer-path.js';

const answer = {
  id: 'x',
  items: [{ ref: 'a.1', case: { id: 'c1' } }, { ref: 'b', case: { id: 'c2' } }, { ref: 'b' }],
};

describe('A path into an answer', () => {
  it.each<[string, unknown]>([
    ['id', 'x'],
    ['items.1.case.id', 'c2'],
    ['items[ref=b].case.id', 'c2'],
    ['items.[ref=a.1].case.id', 'c1'],
    ['items[ref=z].case.id', undefined],
    ['id[ref=b]', undefined],
    ['id.length', undefined],
    ['nothing.at.all', undefined],
  ])('%s', (path, found) => expect(atPath(answer, path)).toBe(found));

  it('begins with a choice where the answer itself is a list', () => expect(atPath(answer.items, '[ref=b].case.id')).toBe('c2'));
});
