import type { Personal, Purpose } from './sealed.js';

/**
 * Whose key seals a ° field: `person` = the person whose case this stream is; `stream` = the tip, operation, case or
 * organisation itself (text about several people); `{ ref }` = the subject named by that sibling field.
 */
export type SubjectRule = 'person' | 'stream' | Readonly<{ ref: string }>;

type Shape = Readonly<Record<string, Field<unknown>>>;

/** What one field of an event may hold. There is deliberately no kind for typed text in clear. */
export type FieldKind =
  | Readonly<{ kind: 'id' }>
  | Readonly<{ kind: 'code'; codes: readonly string[] }>
  | Readonly<{ kind: 'instant' }>
  | Readonly<{ kind: 'count' }>
  | Readonly<{ kind: 'flag' }>
  | Readonly<{ kind: 'digest' }>
  | Readonly<{ kind: 'public-name' }>
  | Readonly<{ kind: 'public-reference' }>
  | Readonly<{ kind: 'sealed'; subject: SubjectRule; purpose: Purpose }>
  | Readonly<{ kind: 'list'; of: Field<unknown> }>
  | Readonly<{ kind: 'record'; fields: Shape }>
  | Readonly<{ kind: 'optional'; of: Field<unknown> }>;

declare const holds: unique symbol;
/** A field kind together with the TypeScript type of what it holds. */
export type Field<T> = FieldKind & { readonly [holds]?: T };

type OptionalKeys<S extends Shape> = {
  [K in keyof S]: S[K] extends Field<infer T> ? (undefined extends T ? K : never) : never;
}[keyof S];
type Held<F> = F extends Field<infer T> ? T : never;

/** The data type that a shape describes. */
export type DataOf<S extends Shape> = Readonly<
  { [K in Exclude<keyof S, OptionalKeys<S>>]: Held<S[K]> } & { [K in OptionalKeys<S>]?: Exclude<Held<S[K]>, undefined> }
>;

const field = <T>(kind: FieldKind): Field<T> => kind;

/** A UUID. */
export const id = (): Field<string> => field({ kind: 'id' });
/** One of a published list of codes. */
export const code = <const C extends readonly string[]>(codes: C): Field<C[number]> => field({ kind: 'code', codes });
/** An instant: ISO 8601, UTC, milliseconds, `Z`. */
export const instant = (): Field<string> => field({ kind: 'instant' });
/** A whole number ≥ 0, at most 2^53 - 1. */
export const count = (): Field<number> => field({ kind: 'count' });
/** true or false. */
export const flag = (): Field<boolean> => field({ kind: 'flag' });
/** 64 lowercase hex digits: a keyed digest. The digest of a guessable personal value must be keyed. */
export const digest = (): Field<string> => field({ kind: 'digest' });
/** The name of an organisation as in a public register; 2 to 120 letters, digits and `.,'&()/-` in any script. Never of a person. */
export const publicName = (): Field<string> => field({ kind: 'public-name' });
/** A licence or notification number from a public register: 1 to 40 of `A-Z 0-9 / . -`, no spaces. */
export const publicReference = (): Field<string> => field({ kind: 'public-reference' });
/** A personal value, sealed under the key of (subject, purpose). */
export const sealed = (subject: SubjectRule, purpose: Purpose): Field<Personal> => field({ kind: 'sealed', subject, purpose });
/** A list of at most 500 items. */
export const list = <T>(of: Field<T>): Field<readonly T[]> => field({ kind: 'list', of });
/** A nested object. */
export const record = <S extends Shape>(fields: S): Field<DataOf<S>> => field({ kind: 'record', fields });
/** May be absent; never null. */
export const optional = <T>(of: Field<T>): Field<T | undefined> => field({ kind: 'optional', of });
