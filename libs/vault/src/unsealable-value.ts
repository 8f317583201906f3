/** A value that was handed over wrongly: which part of it is not as it must be, never what it is. */
export class UnsealableValue extends Error {
  override readonly name = 'UnsealableValue';

  constructor(readonly part: 'event-id' | 'subject-ref' | 'path' | 'purpose' | 'value') {
    super(`cannot be sealed: ${part}`);
  }
}
