/** Takes the lines of a logger and keeps them, so that a test can say what must not stand in them. */
export class LinesInMemory {
  #lines: string[] = [];

  write(line: string): void {
    this.#lines.push(line);
  }

  get text(): string {
    return this.#lines.join('');
  }
}
