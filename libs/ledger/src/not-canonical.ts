/** Why a value has no canonical form. */
export type NotCanonicalReason =
  | 'unsupported-type'
  | 'undefined-value'
  | 'not-finite'
  | 'unsafe-integer'
  | 'lone-surrogate'
  | 'sparse-array'
  | 'not-plain'
  | 'symbol-key'
  | 'accessor'
  | 'hidden-property'
  | 'too-deep'
  | 'different-bytes';

/**
 * A value that canonical JSON cannot carry without changing it, or bytes that are JSON but not in canonical form
 * (`different-bytes`). `path` is a JSON pointer (RFC 6901) to the place; the value itself is never told.
 */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';

  constructor(
    readonly path: string,
    readonly reason: NotCanonicalReason,
  ) {
    super(`no canonical JSON at "${path}": ${reason}`);
  }
}
