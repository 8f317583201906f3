import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const ROTATE_AT_BYTES = 10 * 1024 * 1024;

/** The file that PostgreSQL writes its log to. A long one is put aside as `.1` at the next start. */
export type ServerLog = Readonly<{
  file: string;
  /** Handed to the server as its output; closed by {@link ServerLog.close} in this process. */
  handle: number;
  /** The last reason for not starting that the server gave since this log was opened. */
  fatalReason(): string | undefined;
  close(): void;
}>;

/** Opens the log to add to it. */
export const openServerLog = (file: string): ServerLog => {
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  const handle = openSync(file, 'a+', 0o600);
  const start = fstatSync(handle).size;
  return {
    file,
    handle,
    fatalReason: () => {
      const tail = Buffer.alloc(Math.min(fstatSync(handle).size - start, 64 * 1024));
      readSync(handle, tail, 0, tail.length, start);
      return [...tail.toString('utf8').matchAll(/(?:FATAL|PANIC): {2}(.*)/g)].at(-1)?.[1];
    },
    close: () => closeSync(handle),
  };
};
