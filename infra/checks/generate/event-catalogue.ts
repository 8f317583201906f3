import type { FieldKind, SubjectRule } from '@setu/kernel';
import { fieldPaths, type FieldPath } from '../events/field-paths.js';
import type { ContextEvents } from '../events/registered-events.js';

const MOST_CODES_SHOWN = 24;

const subjectText = (subject: SubjectRule): string => {
  if (subject === 'person') return 'the person of the case';
  if (subject === 'stream') return 'this stream itself';
  return `the subject in \`${subject.ref}\``;
};

const kindText = (kind: FieldPath['kind']): string => {
  const words: Readonly<Record<Exclude<FieldKind['kind'], 'code' | 'sealed' | 'list' | 'record' | 'optional'>, string>> = {
    id: 'id',
    instant: 'instant',
    count: 'count',
    flag: 'yes or no',
    digest: 'keyed digest',
    'public-name': 'public name',
    'public-reference': 'public reference',
  };
  if (kind.kind === 'sealed') return `° sealed: purpose ${kind.purpose}, key of ${subjectText(kind.subject)}`;
  if (kind.kind !== 'code') return words[kind.kind];
  const shown = kind.codes.slice(0, MOST_CODES_SHOWN).map((code) => `\`${code}\``);
  const rest = kind.codes.length - shown.length;
  return `code: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const row = ({ path, kind, optional }: FieldPath): string =>
  `| \`${path}\`${optional ? ' (optional)' : ''} | ${kindText(kind)} |`;

/** The catalogue of all events, as Markdown: for each its version and every field with its kind, and for ° fields whose key and why. */
export const eventCatalogue = (contexts: readonly ContextEvents[]): string =>
  [
    '# Event catalogue',
    '',
    'Generated from the field registries by `npm run generate`; do not edit. ° marks a personal value: the event holds a commitment and a',
    'reference, the value itself lies encrypted in the vault ([evidence](evidence.md), [privacy](privacy.md)). `[]` stands for the items of a list.',
    '',
    ...contexts.flatMap(({ context, definitions }) => [
      `## ${context}`,
      '',
      ...[...definitions]
        .sort((a, b) => (a.type < b.type ? -1 : 1))
        .flatMap((definition) => [
          `### ${definition.type}`,
          '',
          `Version ${definition.version}.${definition.version > 1 ? ` Older versions are read through upcasts.` : ''}`,
          '',
          ...(fieldPaths(definition).length === 0
            ? ['No fields: the fact itself is all it says.']
            : ['| field | holds |', '|---|---|', ...fieldPaths(definition).map(row)]),
          '',
        ]),
    ]),
  ].join('\n');
