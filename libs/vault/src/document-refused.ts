/** `empty`: no content. `too-large`: more than 25 MiB. `not-allowed`: neither PDF nor JPEG nor PNG. `another-type`: not what the sender says it is. */
export type DocumentRefusal = 'empty' | 'too-large' | 'not-allowed' | 'another-type';

/** Content that is not taken as a document. Nothing of it is kept. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';

  constructor(readonly reason: DocumentRefusal) {
    super(`the document is refused: ${reason}`);
  }
}
