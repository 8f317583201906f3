import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Check, Finding } from './finding.js';
import { repositoryFiles } from './repository-files.js';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'impl', 'stuff']);
/** The roles a file can have; a new one is added here when it means something in every context. */
const ROLES = new Set(
  [
    'events commands state decider evolve errors upcasts',
    'command handler query process effect projection table store module facts',
    'controller dto dtos guard filter interceptor pipe program scenario config',
    'event-store model child d',
    'spec int-spec e2e-spec web-spec',
  ].flatMap((family) => family.split(' ')),
);
const VERSION = /^v[0-9]+$/;

/** What is wrong with the name of one TypeScript file or of a folder on its way: "custody-board.projection.ts" is right. */
export const namingFindings = (file: string): readonly Finding[] => {
  const [stem = '', ...roles] = basename(file, '.ts').split('.');
  const words = [...file.split('/').slice(0, -1), stem, ...roles].flatMap((part) => part.split('-'));
  const finding = (what: string): Finding => ({ where: file, what });
  return [
    ...[...file.split('/').slice(0, -1), stem]
      .filter((part) => !KEBAB.test(part))
      .map((part) => finding(`"${part}" is not kebab-case`)),
    ...roles
      .filter((role) => !ROLES.has(role) && !VERSION.test(role))
      .map((role) => finding(`".${role}" is no role a file can have`)),
    ...words.filter((word) => EMPTY_WORDS.has(word)).map((word) => finding(`"${word}" says nothing about what is inside`)),
  ];
};

const DECLARATION = /^export (?:declare )?(?:abstract )?(?:class|interface|type|const|function|enum) (\w+)/;
const PREFIXED = /^I[A-Z][a-z]/;
const EMPTY_ENDING = /(?:Impl|Utils?|Helpers?|Manager|Interface)$/;

/** What is wrong with the names that a file exports. */
export const exportedNameFindings = (file: string, text: string): readonly Finding[] =>
  text.split('\n').flatMap((line, at) => {
    const name = DECLARATION.exec(line)?.[1];
    if (name === undefined) return [];
    const where = `${file}:${at + 1}`;
    return [
      ...(PREFIXED.test(name) ? [{ where, what: `${name}: a port takes the plain noun, without an I` }] : []),
      ...(EMPTY_ENDING.test(name) ? [{ where, what: `${name}: its ending says nothing about what it is` }] : []),
    ];
  });

/** TypeScript files are named in kebab-case with the role they play, and nothing is called by an empty word. */
export const checkFileNames: Check = async (root) => {
  const files = (await repositoryFiles(root)).filter((file) => /^(apps|libs|infra)\/.*\.ts$/.test(file));
  const findings = await Promise.all(
    files.map(async (file) => [...namingFindings(file), ...exportedNameFindings(file, await readFile(join(root, file), 'utf8'))]),
  );
  return findings.flat();
};
