import type { EventDefinition } from '@setu/kernel';
import { UnknownEventType } from '../errors.js';

type Json = Readonly<Record<string, unknown>>;

/** Every event type that this build can read and write, by its literal name. Built once, where the application is put together. */
export class EventRegistry {
  readonly #byType = new Map<string, EventDefinition>();

  /** @throws Error when two definitions share a name, or one lacks the upcast of an older version. */
  constructor(definitions: readonly EventDefinition[]) {
    for (const definition of definitions) {
      if (this.#byType.has(definition.type)) throw new Error(`event type ${definition.type} is defined twice`);
      for (let version = 1; version < definition.version; version++)
        if (!definition.upcasts[version])
          throw new Error(`event type ${definition.type} lacks the upcast from version ${version}`);
      this.#byType.set(definition.type, definition);
    }
  }

  /** @throws UnknownEventType */
  definition(type: string): EventDefinition {
    const definition = this.#byType.get(type);
    if (!definition) throw new UnknownEventType(type, 0);
    return definition;
  }

  definitions(): readonly EventDefinition[] {
    return [...this.#byType.values()];
  }

  /** Data of any known version, brought to the present one. @throws UnknownEventType for an unknown name or a version not yet known. */
  upcast(type: string, schemaVersion: number, data: Json): Json {
    const definition = this.#byType.get(type);
    if (!definition || schemaVersion < 1 || schemaVersion > definition.version) throw new UnknownEventType(type, schemaVersion);
    let current = data;
    for (let version = schemaVersion; version < definition.version; version++) current = definition.upcasts[version]!(current);
    return current;
  }
}
