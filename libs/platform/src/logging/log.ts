/** Fields of a line; those that are not on the list of {@link LOGGED_FIELDS} are left out. `err` may be anything thrown. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where lines for the operator go: fields, then a fixed sentence without values in it. */
export type Log = Readonly<{
  debug(fields: LogFields, sentence: string): void;
  info(fields: LogFields, sentence: string): void;
  warn(fields: LogFields, sentence: string): void;
  error(fields: LogFields, sentence: string): void;
}>;
