import type ts from 'typescript';
import { contractsIn, type PublishedContract } from './published-contracts.js';
import { publishedFields, type PublishedField } from './published-fields.js';

const row = ({ path, holds, optional }: PublishedField): string => `| \`${path}\`${optional ? ' (optional)' : ''} | ${holds} |`;

const section = ({ name, about, data }: PublishedContract, checker: ts.TypeChecker): readonly string[] => {
  const fields = publishedFields(data, checker);
  return [
    `### ${name}`,
    '',
    ...(about === '' ? [] : [about, '']),
    ...(fields.length === 0
      ? ['No data: the fact itself is all it says.']
      : ['| data | holds |', '|---|---|', ...fields.map(row)]),
    '',
  ];
};

/** The catalogue of what is published, as Markdown, read from the types of the contracts themselves. @throws Error if a published event has no contract */
export const publishedCatalogue = (): Promise<string> => {
  const { contracts, checker } = contractsIn('libs/worklist/src/projections/published-events.ts', 'PublishedEvent');
  const contexts = [...new Set(contracts.map(({ name }) => name.split('.')[0]!))];
  const lines = [
    '# Published events',
    '',
    'Generated from the contracts in `libs/*/src/integration/published` by `npm run generate`; do not edit. What others may know of each stored',
    'event: nothing sealed, no personal value. A contract never changes; what must change gets another version. Where they are read, and how:',
    '[the feed](how-to/read-the-feed.md), which leaves `memberDigest` out. `[]` stands for the items of a list.',
    '',
    ...contexts.flatMap((context) => [
      `## ${context}`,
      '',
      ...contracts.filter(({ name }) => name.startsWith(`${context}.`)).flatMap((contract) => section(contract, checker)),
    ]),
  ];
  return Promise.resolve(lines.join('\n'));
};
