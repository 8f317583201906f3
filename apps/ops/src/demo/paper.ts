/** A paper that somebody scanned: a PDF that says these words and nothing else. */
export class Paper {
  readonly type = 'application/pdf';
  readonly content: string;

  constructor(words: string) {
    this.content = `%PDF-1.7\n% ${words}\n%%EOF\n`;
  }
}
