/** A sealed document that is not what was sealed: cut off, mixed up, exchanged, damaged, or of another document. Raise an alarm; show nothing of it. */
export class DocumentBroken extends Error {
  override readonly name = 'DocumentBroken';

  constructor(readonly documentRef: string) {
    super(`document ${documentRef} is broken`);
  }
}
