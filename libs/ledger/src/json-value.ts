/** What JSON can hold. Objects are plain; a key named `__proto__` is an ordinary own key. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
