import { describe, expect, it } from '@jest/globals';
import { anchorsIn, deadLinks, type Library } from './document-links.js';

const texts: Readonly<Record<string, string>> = {
  'docs/a.md': '# A title\n\n## Who may: import `whom`?\n\n## Twice\n\n## Twice\n',
  'docs/how-to/b.md': '# B\n',
};
const library: Library = {
  exists: (path) => path in texts || ['docs', 'libs/kernel', 'libs/kernel/src/index.ts'].includes(path),
  text: (path) => texts[path],
};
const dead = (text: string) => deadLinks('docs/how-to/b.md', text, library).map(({ where, what }) => `${where} ${what}`);

describe('the check of links', () => {
  it('names anchors as they are linked to', () => {
    expect([...anchorsIn(texts['docs/a.md'] ?? '')]).toEqual(['a-title', 'who-may-import-whom', 'twice', 'twice-1']);
  });

  it('is quiet about links that lead somewhere, addresses of others, and what stands in a code block', () => {
    expect(
      dead('[a](../a.md) [b](../a.md#twice-1) [c](https://example.org/x) `libs/kernel/src/index.ts`\n```\n[x](nowhere.md)\n```'),
    ).toEqual([]);
  });

  it.each([
    ['see [a](a.md)', 'docs/how-to/b.md:1 the link a.md leads nowhere'],
    ['see [a](../a.md#gone)', 'docs/how-to/b.md:1 the link ../a.md#gone names a heading that is not there'],
    ['see [a](#gone)', 'docs/how-to/b.md:1 the link #gone names a heading that is not there'],
    ['\nsee `libs/kernel/src/gone.ts`', 'docs/how-to/b.md:2 names libs/kernel/src/gone.ts, which does not exist'],
  ])('finds what is dead in %s', (text, what) => {
    expect(dead(text)).toEqual([what]);
  });
});
