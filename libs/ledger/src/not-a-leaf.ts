/** Bytes that are no leaf, or a spine that none may be made of. `reason` names the field or rule, never what stands there. */
export class NotALeaf extends Error {
  override readonly name = 'NotALeaf';

  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`not a leaf: ${reason}`, options);
  }
}
