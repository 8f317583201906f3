import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventDefinition } from '@setu/kernel';
import { canonicalJson } from '@setu/ledger';
import { sampleData } from './sample-data.js';

/** Folder of the golden files, from the root of the repository. */
export const GOLDEN_FOLDER = 'infra/golden';

const goldenName = (type: string, version: number): string => `${type}.v${version}.json`;

/** Names of the golden files that must exist for a definition: one for its present version and each before it. */
export const goldenNames = (definition: EventDefinition): readonly string[] =>
  Array.from({ length: definition.version }, (_, older) => goldenName(definition.type, older + 1));

/** Exact bytes of the part `what` of an invented event at its present version. */
export const goldenBytes = (definition: EventDefinition): Uint8Array =>
  canonicalJson({
    type: definition.type,
    schemaVersion: definition.version,
    occurredAt: { at: '2026-01-31T18:30:00.000Z', precision: 'exact', source: 'witnessed' },
    data: sampleData(definition),
  });

/** Every golden file of a folder, by name. */
export const readGoldenFiles = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)),
  );
};

/**
 * Writes the golden files of present versions that are missing. What is there already is never touched: it stands for events
 * that exist. @returns the names written, and the names of older versions that only a person can write
 */
export const writeMissingGoldenFiles = async (
  folder: string,
  definitions: readonly EventDefinition[],
): Promise<Readonly<{ written: readonly string[]; byHand: readonly string[] }>> => {
  const present = await readGoldenFiles(folder);
  const missing = definitions.filter((definition) => !present.has(goldenName(definition.type, definition.version)));
  for (const definition of missing) {
    await writeFile(join(folder, goldenName(definition.type, definition.version)), goldenBytes(definition), { flag: 'wx' });
  }
  return {
    written: missing.map((definition) => goldenName(definition.type, definition.version)),
    byHand: definitions.flatMap((definition) => goldenNames(definition).slice(0, -1)).filter((name) => !present.has(name)),
  };
};
