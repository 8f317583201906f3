import { describe, expect, it } from '@jest/globals';
import { code, count, defineEvent, id, list, optional, record, sealed } from '@setu/kernel';
import { eventCatalogue } from './event-catalogue.js';

describe('the event catalogue', () => {
  const text = eventCatalogue([
    {
      context: 'cases',
      definitions: [
        defineEvent('HandoverCancelled', {}),
        defineEvent('BelongingsListed', {
          claimantRef: id(),
          reasonCode: optional(code(['lost', 'found'])),
          items: list(record({ count: count(), description: sealed('stream', 'operational') })),
          relation: sealed({ ref: 'claimantRef' }, 'family'),
        }),
      ],
    },
  ]);

  it('lists events by name, with every field and its kind', () => {
    expect(text.indexOf('### BelongingsListed')).toBeLessThan(text.indexOf('### HandoverCancelled'));
    expect(text).toContain('| `reasonCode` (optional) | code: `lost`, `found` |');
    expect(text).toContain('| `items[].count` | count |');
    expect(text).toContain('No fields: the fact itself is all it says.');
  });

  it('says of a personal field for what purpose and under whose key it is sealed', () => {
    expect(text).toContain('| `items[].description` | ° sealed: purpose operational, key of this stream itself |');
    expect(text).toContain('| `relation` | ° sealed: purpose family, key of the subject in `claimantRef` |');
  });
});
