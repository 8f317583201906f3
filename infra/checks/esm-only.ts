import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Check, Finding } from './finding.js';

type Manifest = Readonly<{
  name: string;
  type?: string;
  main?: string;
  exports?: unknown;
  dependencies?: Readonly<Record<string, string>>;
}>;
type Installed = Readonly<{ path: string; manifest: Manifest }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const target = (entry: unknown, conditions: readonly string[]): string | undefined => {
  if (typeof entry === 'string') return entry;
  if (Array.isArray(entry)) return entry.map((one) => target(one, conditions)).find((one) => one !== undefined);
  if (!isRecord(entry)) return undefined;
  for (const [condition, inner] of Object.entries(entry)) {
    const found = conditions.includes(condition) ? target(inner, conditions) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The file that Node takes when the package is asked for by `require` or by `import`; undefined if it has no main entry for that. */
export const entryOf = (manifest: Manifest, way: 'require' | 'import'): string | undefined => {
  const { exports } = manifest;
  const dotted = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  return exports === undefined
    ? (manifest.main ?? 'index.js')
    : target(dotted ? (exports as Record<string, unknown>)['.'] : exports, [way, 'node', 'default']);
};

/** Which format a file of a package has, by its name or by the `type` of the package.json that is nearest to it. */
export const formatOf = (entry: string, type: string | undefined): 'esm' | 'cjs' => {
  const extension = extname(entry);
  if (extension === '.mjs') return 'esm';
  if (extension === '.cjs' || extension === '.json' || extension === '.node') return 'cjs';
  return type === 'module' ? 'esm' : 'cjs';
};

const manifestAt = async (folder: string): Promise<Manifest | undefined> => {
  try {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Format of an installed package, asked for one way. A folder inside it may have a package.json of its own that only says its type. */
const installedFormat = async ({ path, manifest }: Installed, way: 'require' | 'import'): Promise<'esm' | 'cjs' | undefined> => {
  const entry = entryOf(manifest, way);
  if (entry === undefined) return undefined;
  for (let folder = dirname(join(path, entry)); folder !== path; folder = dirname(folder)) {
    const nearest = await manifestAt(folder);
    if (nearest) return formatOf(entry, nearest.type);
  }
  return formatOf(entry, manifest.type);
};

const installedFor = async (root: string, from: string, name: string): Promise<Installed | undefined> => {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    const manifest = await manifestAt(path);
    if (manifest) return { path, manifest };
    if (folder === root || folder === dirname(folder)) return undefined;
  }
};

const requiredNames = async (folder: string): Promise<ReadonlySet<string>> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = files
    .filter((file) => file.isFile() && /\.c?js$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !/node_modules|(^|\/)(tests?|examples?|benchmarks?|bin|scripts)\//.test(file.slice(folder.length)));
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\brequire\(\s*['"]((?:@[^/'"]+\/)?[^/'"]+)['"]\s*\)/g)].map(([, name = '']) => name),
    ),
  );
};

/**
 * Pairs in which a CommonJS package requires one that only exists as ES modules. Node from 20.19 on can do that, the module loader of
 * Jest before Node 24.9 cannot: tests would fail on a package that works in production. Mend with an older version by npm overrides.
 */
export const checkEsmOnly: Check = async (root) => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const shipped = Object.entries(lock.packages).filter(
    ([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional,
  );
  const findings = await Promise.all(
    shipped.map(async ([path]): Promise<readonly Finding[]> => {
      const folder = join(root, path);
      const manifest = await manifestAt(folder);
      if (!manifest || (await installedFormat({ path: folder, manifest }, 'import')) !== 'cjs') return [];
      const neighbours = await Promise.all(
        Object.keys(manifest.dependencies ?? {}).map((name) => installedFor(root, folder, name)),
      );
      const formats = await Promise.all(neighbours.map(async (one) => one && installedFormat(one, 'require')));
      const esmOnly = neighbours.filter((_, at) => formats[at] === 'esm');
      if (esmOnly.length === 0) return [];
      const required = await requiredNames(folder);
      return esmOnly.flatMap((one) =>
        one !== undefined && required.has(one.manifest.name)
          ? [
              {
                where: path,
                what: `is CommonJS and requires ${one.manifest.name}, which only exists as ES modules: tests cannot load it`,
              },
            ]
          : [],
      );
    }),
  );
  return findings.flat();
};
