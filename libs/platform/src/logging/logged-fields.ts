/** The fields that a line may have. Ids, codes, counts, names that the program gave: never a value that a person gave. */
export const LOGGED_FIELDS = [
  'applicationName',
  'attempt',
  'code',
  'commandId',
  'context',
  'correlationId',
  'count',
  'durationMs',
  'err',
  'eventId',
  'eventType',
  'lag',
  'method',
  'organisationId',
  'position',
  'requestId',
  'revision',
  'route',
  'signal',
  'status',
  'streamCategory',
  'streamId',
  'subscription',
  'view',
] as const;

const ALLOWED: ReadonlySet<string> = new Set(LOGGED_FIELDS);
const LONGEST = 200;

/** Leaves in only what is on the list and is plain and short; everything else is gone, also when somebody logs a whole object. */
export const loggedFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => ALLOWED.has(name) && (name === 'err' || isPlain(value))));

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= LONGEST);
