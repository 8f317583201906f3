import { Sensitive, type EventDefinition, type Field, type Sealed } from '@setu/kernel';
import type { Sealer, ToSeal } from './sealer.js';

/** Whose keys seal the ° fields of one event. `person` is absent for a stream that is about nobody in particular. */
export type SealSubjects = Readonly<{ person: string | undefined; stream: string }>;

/** The data of one event as decided, with bare personal values in it. */
export type DataToSeal = Readonly<{
  eventId: string;
  definition: EventDefinition;
  data: Readonly<Record<string, unknown>>;
  subjects: SealSubjects;
}>;

type Replace = (found: ToSeal) => unknown;
type At = Readonly<{ eventId: string; path: string; siblings: Readonly<Record<string, unknown>>; subjects: SealSubjects }>;

const subjectOf = (kind: Extract<Field<unknown>, { kind: 'sealed' }>, { path, siblings, subjects }: At): string => {
  const { subject } = kind;
  const found = subject === 'person' ? subjects.person : subject === 'stream' ? subjects.stream : siblings[subject.ref];
  if (typeof found !== 'string') throw new TypeError(`${path} has no subject whose key could seal it`);
  return found;
};

const walk = (kind: Field<unknown>, value: unknown, at: At, replace: Replace): unknown => {
  if (value === undefined) return undefined;
  switch (kind.kind) {
    case 'sealed':
      if (!(value instanceof Sensitive)) return value;
      return replace({
        eventId: at.eventId,
        path: at.path,
        subjectRef: subjectOf(kind, at),
        purpose: kind.purpose,
        value: value as Sensitive<string>,
      });
    case 'optional':
      return walk(kind.of, value, at, replace);
    case 'list':
      return (value as readonly unknown[]).map((item, index) =>
        walk(kind.of, item, { ...at, path: `${at.path}/${index}` }, replace),
      );
    case 'record':
      return walkFields(kind.fields, value as Readonly<Record<string, unknown>>, at, replace);
    default:
      return value;
  }
};

const walkFields = (
  fields: EventDefinition['fields'],
  record: Readonly<Record<string, unknown>>,
  at: Omit<At, 'siblings'>,
  replace: Replace,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(
        ([key, kind]) => [key, walk(kind, record[key], { ...at, path: `${at.path}/${key}`, siblings: record }, replace)] as const,
      )
      .filter(([, value]) => value !== undefined),
  );

const walked = (events: readonly DataToSeal[], replace: Replace): readonly Record<string, unknown>[] =>
  events.map(({ eventId, definition, data, subjects }) =>
    walkFields(definition.fields, data, { eventId, path: '', subjects }, replace),
  );

/**
 * The data of several events, every bare personal value sealed and in its place the reference. All are sealed in one step, so either
 * all are kept or none. Data must fit its fields already. Fields that are `undefined` are left out.
 */
export const sealFields = async (sealer: Sealer, events: readonly DataToSeal[]): Promise<readonly Record<string, unknown>[]> => {
  const found: ToSeal[] = [];
  walked(events, (value) => found.push(value));
  const sealed: readonly Sealed[] = found.length === 0 ? [] : await sealer.seal(found);
  if (sealed.length !== found.length) throw new TypeError('the sealer answered with another number of references');
  let next = 0;
  return walked(events, () => sealed[next++]);
};
