/** Where a command writes: results to standard output, everything on the way to standard error. */
export type Terminal = Readonly<{
  /** A line of the result. */
  say(line: string): void;
  /** A line about what is going on. */
  tell(line: string): void;
}>;

/** The terminal of this process. */
export const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};
