import { DEEPEST_JSON } from './json-depth.js';
import type { JsonValue } from './json-value.js';
import { hasLoneSurrogate } from './lone-surrogate.js';
import { NotJson, type NotJsonReason } from './not-json.js';

const WHITESPACE = ' \t\n\r';
const DIGITS = '0123456789';
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

class Parser {
  #at = 0;

  constructor(readonly text: string) {}

  document(): JsonValue {
    const value = this.#value(0);
    this.#skipWhitespace();
    if (this.#at < this.text.length) throw this.#refusal('trailing-text');
    return value;
  }

  #refusal(reason: NotJsonReason, offset = this.#at): NotJson {
    return new NotJson(reason, offset);
  }

  /** Steps over what is one of `characters`, without the stack that an expression would need for a long run; answers how many. */
  #skip(characters: string): number {
    const start = this.#at;
    while (this.#at < this.text.length && characters.includes(this.text.charAt(this.#at))) this.#at++;
    return this.#at - start;
  }

  #skipOne(characters: string): boolean {
    if (this.#at >= this.text.length || !characters.includes(this.text.charAt(this.#at))) return false;
    this.#at++;
    return true;
  }

  #skipWhitespace(): void {
    this.#skip(WHITESPACE);
  }

  #take(character: string): boolean {
    this.#skipWhitespace();
    if (this.text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #unexpected(): NotJson {
    return this.#refusal(this.#at >= this.text.length ? 'unexpected-end' : 'syntax');
  }

  #value(depth: number): JsonValue {
    this.#skipWhitespace();
    const first = this.text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{' || first === '[') {
      if (depth === DEEPEST_JSON) throw this.#refusal('too-deep');
      this.#at++;
      return first === '{' ? this.#object(depth + 1) : this.#array(depth + 1);
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#number();
  }

  #number(): number {
    const start = this.#at;
    this.#skipOne('-');
    if (!this.#skipOne('0') && this.#skip(DIGITS) === 0) {
      this.#at = start;
      throw this.#unexpected();
    }
    this.#digitsAfter('.');
    this.#digitsAfter('eE', '+-');
    const value = Number(this.text.slice(start, this.#at));
    if (!Number.isFinite(value)) throw this.#refusal('number-out-of-range', start);
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw this.#refusal('unsafe-integer', start);
    return value;
  }

  /** Steps over a mark, perhaps a sign, and digits; without digits the mark is no part of the number. */
  #digitsAfter(marks: string, signs = ''): void {
    const start = this.#at;
    if (!this.#skipOne(marks)) return;
    this.#skipOne(signs);
    if (this.#skip(DIGITS) === 0) this.#at = start;
  }

  #string(): string {
    const start = this.#at++;
    for (let code = this.text.charCodeAt(this.#at); code !== QUOTE; code = this.text.charCodeAt(this.#at)) {
      if (Number.isNaN(code) || code < FIRST_PRINTABLE) throw this.#unexpected();
      if (code === BACKSLASH) this.#escape();
      else this.#at++;
    }
    this.#at++;
    const value = JSON.parse(this.text.slice(start, this.#at)) as string;
    if (hasLoneSurrogate(value)) throw this.#refusal('lone-surrogate', start);
    return value;
  }

  #escape(): void {
    ESCAPE.lastIndex = this.#at;
    const found = ESCAPE.exec(this.text);
    if (!found) throw this.#refusal('syntax');
    this.#at += found[0].length;
  }

  #array(depth: number): JsonValue {
    const items: JsonValue[] = [];
    if (this.#take(']')) return items;
    do items.push(this.#value(depth));
    while (this.#take(','));
    if (!this.#take(']')) throw this.#unexpected();
    return items;
  }

  #object(depth: number): JsonValue {
    const members = {};
    if (this.#take('}')) return members;
    do {
      this.#skipWhitespace();
      const start = this.#at;
      if (this.text[start] !== '"') throw this.#unexpected();
      const key = this.#string();
      if (Object.hasOwn(members, key)) throw this.#refusal('duplicate-key', start);
      if (!this.#take(':')) throw this.#unexpected();
      // Defined, not assigned: assigning `__proto__` would change the prototype and lose the key.
      Object.defineProperty(members, key, { value: this.#value(depth), enumerable: true, writable: true, configurable: true });
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#unexpected();
    return members;
  }
}

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotJson('invalid-utf8', 0);
  }
};

/**
 * Reads JSON (RFC 8259) strictly: what two honest readers could read differently is refused. Invalid UTF-8, a byte order mark,
 * a key given twice, half a surrogate pair, a whole number beyond ±(2^53 - 1), a number too large for a double, and more than
 * 64 levels. Numbers are read as IEEE 754 doubles. `__proto__` is an ordinary own key. Nothing is normalised or dropped.
 * @throws NotJson with the place and reason, never the text
 */
export const parseJson = (input: Uint8Array | string): JsonValue => {
  const text = typeof input === 'string' ? input : decoded(input);
  if (text.startsWith('\uFEFF')) throw new NotJson('byte-order-mark', 0);
  return new Parser(text).document();
};
