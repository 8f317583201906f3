import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Check, Finding } from './finding.js';
import { repositoryFiles } from './repository-files.js';

const FENCE = /^\s*(```|~~~)/;
const LINK = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const NAMED_PATH = /`((?:apps|libs|infra|docs)\/[\w./-]+)`/g;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

const prose = (text: string): readonly (readonly [number, string])[] => {
  let fenced = false;
  return text.split('\n').flatMap((line, at): (readonly [number, string])[] => {
    if (FENCE.test(line)) fenced = !fenced;
    return fenced || FENCE.test(line) ? [] : [[at + 1, line]];
  });
};

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The anchors that a Markdown text offers, as GitHub names them. */
export const anchorsIn = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  const anchors = prose(text).flatMap(([, line]) => {
    const heading = HEADING.exec(line)?.[1];
    if (heading === undefined) return [];
    const anchor = anchorOf(heading);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return [before === 0 ? anchor : `${anchor}-${before}`];
  });
  return new Set(anchors);
};

/** The documents and files of the repository, as far as links can lead there. */
export type Library = Readonly<{ exists: (path: string) => boolean; text: (path: string) => string | undefined }>;

/** Links of one Markdown document that lead nowhere, and paths it names in backticks that do not exist. */
export const deadLinks = (document: string, text: string, library: Library): readonly Finding[] =>
  prose(text).flatMap(([line, content]) => {
    const where = `${document}:${line}`;
    const links = [...content.matchAll(LINK)].map(([, link = '']) => link).filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
    const paths = [...content.matchAll(NAMED_PATH)].map(([, path = '']) => path.replace(/[./]+$/, ''));
    return [
      ...links.flatMap((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? document : normalize(join(dirname(document), decodeURI(path))).replace(/\/$/, '');
        if (!library.exists(target)) return [{ where, what: `the link ${link} leads nowhere` }];
        const targetText = anchor === undefined ? undefined : library.text(target);
        return targetText !== undefined && !anchorsIn(targetText).has(anchor ?? '')
          ? [{ where, what: `the link ${link} names a heading that is not there` }]
          : [];
      }),
      ...paths.filter((path) => !library.exists(path)).map((path) => ({ where, what: `names ${path}, which does not exist` })),
    ];
  });

/** Every relative link of every document resolves, and every path of the source that a document names exists. */
export const checkDocumentLinks: Check = async (root) => {
  const files = await repositoryFiles(root);
  const known = new Set(files.flatMap((file) => file.split('/').map((_part, at, parts) => parts.slice(0, at + 1).join('/'))));
  const documents = files.filter((file) => file.endsWith('.md'));
  const texts = new Map(
    await Promise.all(documents.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const)),
  );
  const library: Library = { exists: (path) => path === '.' || known.has(path), text: (path) => texts.get(path) };
  return [...texts].flatMap(([document, text]) => deadLinks(document, text, library));
};
