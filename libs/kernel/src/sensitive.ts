/**
 * A personal value on its way to or from the vault. It cannot leak by accident: JSON, string templates, comparison and
 * inspection all give `[sealed]`. Only {@link Sensitive.expose} gives the value; call it where it is sealed or lawfully shown.
 */
export class Sensitive<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The bare value. Never log it, never put it into an error, a URL or an event's clear data. */
  expose(): T {
    return this.#value;
  }

  toJSON(): string {
    return '[sealed]';
  }

  toString(): string {
    return '[sealed]';
  }

  [Symbol.toPrimitive](): string {
    return '[sealed]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[sealed]';
  }
}
