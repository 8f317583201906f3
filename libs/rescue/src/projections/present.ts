type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The same columns without those that are null, as a reader gets them: what is not there is absent. */
export const present = <T extends object>(columns: T): Present<T> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null && value !== undefined)) as Present<T>;
