/** What may be kept and shown of an error: its name and code. Never its message, which may quote a value. */
export type Failure = Readonly<{ name: string; code: string | null }>;

const WORD = /^[A-Za-z0-9._:-]{1,80}$/;
const word = (value: unknown): string | null => (typeof value === 'string' && WORD.test(value) ? value : null);

export const failureOf = (error: unknown): Failure => {
  const { name, code } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; code?: unknown };
  return { name: word(name) ?? 'Error', code: word(code) };
};
