/** Why a text is refused. */
export type NotJsonReason =
  | 'invalid-utf8'
  | 'byte-order-mark'
  | 'syntax'
  | 'unexpected-end'
  | 'trailing-text'
  | 'duplicate-key'
  | 'lone-surrogate'
  | 'number-out-of-range'
  | 'unsafe-integer'
  | 'too-deep';

/** A text that is not JSON as Setu takes it in. `offset` counts UTF-16 units from the start of the text; the text itself is never told. */
export class NotJson extends Error {
  override readonly name = 'NotJson';

  constructor(
    readonly reason: NotJsonReason,
    readonly offset: number,
  ) {
    super(`not JSON at offset ${offset}: ${reason}`);
  }
}
