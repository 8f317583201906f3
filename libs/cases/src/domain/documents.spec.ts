import { describe, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import { after, asha, attachDocument, documentRef, event, openCase, stranger, transferred } from '../../testing/case-story.js';

describe('Documents of a case', () => {
  it('one is attached by kind, size and type in clear, its hash and title sealed', () => {
    const sha256 = new Sensitive('ab'.repeat(32));
    const title = new Sensitive('Receipt of the shelter (invented)');
    after(openCase(0))
      .when(attachDocument(1, { sha256, title }))
      .then({
        type: 'DocumentAttached',
        data: { kind: 'receipt', documentRef: documentRef(1), sha256, size: 1_000, mediaType: 'jpeg', title },
      });
  });

  it('one without a title has none', () =>
    after(openCase(0))
      .when(attachDocument(1))
      .then(event('DocumentAttached', { documentRef: documentRef(1) })));

  it('only those whom the case concerns attach one', () => {
    after(openCase(0))
      .when(attachDocument(1, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...transferred)
      .when(attachDocument(90, { actor: asha }))
      .then(event('DocumentAttached'));
    after().when(attachDocument(1)).thenRefuses('case.not-open');
  });

  it('the same document is attached once', () => {
    after(openCase(0), attachDocument(1)).when(attachDocument(2)).thenRefuses('document.exists');
    after(openCase(0), attachDocument(1))
      .when(attachDocument(2, { documentRef: documentRef(2) }))
      .then(event('DocumentAttached', { documentRef: documentRef(2) }));
  });
});
