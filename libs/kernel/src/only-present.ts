/** The same data without the fields that hold nothing: an absent field of an event is absent, never undefined. */
export const onlyPresent = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
