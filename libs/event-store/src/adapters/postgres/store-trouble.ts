/** Something went wrong between a process and its event store that is being mended: a lost connection, a server not ready, a failed attempt. */
export type StoreTrouble = Readonly<{
  during: 'append' | 'read' | 'listen' | 'idle';
  /** SQLSTATE, error code of the system, or name of the error. Never a message: it may quote values. */
  code: string;
}>;
