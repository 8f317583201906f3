import type { EventDefinition, Field, FieldKind } from '@setu/kernel';

/** One field of an event: where it stands, what it may hold, and its neighbours in the same object. */
export type FieldPath = Readonly<{
  /** From the top of `data`; `[]` marks the items of a list: "belongings[].count". */
  path: string;
  kind: Exclude<FieldKind, { kind: 'optional' | 'list' | 'record' }>;
  optional: boolean;
  siblings: Readonly<Record<string, Field<unknown>>>;
}>;

const pathsOf = (
  field: Field<unknown>,
  path: string,
  optional: boolean,
  siblings: FieldPath['siblings'],
): readonly FieldPath[] => {
  switch (field.kind) {
    case 'optional':
      return pathsOf(field.of, path, true, siblings);
    case 'list':
      return pathsOf(field.of, `${path}[]`, optional, siblings);
    case 'record':
      return Object.entries(field.fields).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`, optional, field.fields));
    default:
      return [{ path, kind: field, optional, siblings }];
  }
};

/** Every field of an event that holds a value, in the order of its definition. */
export const fieldPaths = (definition: EventDefinition): readonly FieldPath[] =>
  Object.entries(definition.fields).flatMap(([name, field]) => pathsOf(field, name, false, definition.fields));
