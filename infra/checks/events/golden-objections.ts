import { EventRegistry, fieldViolations } from '@setu/event-store';
import type { EventDefinition } from '@setu/kernel';
import { NotCanonical, NotJson, parseCanonical, type JsonValue } from '@setu/ledger';
import { goldenNames } from './golden-files.js';

type What = Readonly<{ type?: unknown; schemaVersion?: unknown; data?: Readonly<Record<string, unknown>> }>;

const parsed = (bytes: Uint8Array): JsonValue | undefined => {
  try {
    return parseCanonical(bytes);
  } catch (error) {
    if (error instanceof NotJson || error instanceof NotCanonical) return undefined;
    throw error;
  }
};

const objectionsTo = (
  registry: EventRegistry,
  definition: EventDefinition,
  version: number,
  bytes: Uint8Array,
): readonly string[] => {
  const what = parsed(bytes) as What | undefined;
  if (what === undefined) return ['is not canonical JSON'];
  if (what.type !== definition.type || what.schemaVersion !== version || what.data === undefined)
    return ['is of another type or version'];
  return fieldViolations(definition, registry.upcast(definition.type, version, what.data), 'stored').map(
    (violation) => `read as version ${definition.version}: ${violation}`,
  );
};

/**
 * What is wrong with the golden files of these definitions: one is missing, is not canonical, does not fit the field registry after
 * its upcasts, or stands for no registered event.
 */
export const goldenObjections = (
  definitions: readonly EventDefinition[],
  files: ReadonlyMap<string, Uint8Array>,
): readonly string[] => {
  const registry = new EventRegistry(definitions);
  const expected = new Set(definitions.flatMap(goldenNames));
  return [
    ...[...files.keys()]
      .filter((name) => !expected.has(name))
      .map((name) => `${name} stands for no registered event and version`),
    ...definitions.flatMap((definition) =>
      goldenNames(definition).flatMap((name, older) => {
        const bytes = files.get(name);
        if (bytes === undefined) return [`${name} is missing`];
        return objectionsTo(registry, definition, older + 1, bytes).map((objection) => `${name} ${objection}`);
      }),
    ),
  ];
};
