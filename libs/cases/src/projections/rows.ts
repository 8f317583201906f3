/** The same values without those that are null. */
export const present = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

/** An instant of a row as Setu writes instants. */
export const iso = (at: Date | null): string | null => at && at.toISOString();
