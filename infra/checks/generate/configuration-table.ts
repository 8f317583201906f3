import { readFile } from 'node:fs/promises';
import { Environment, EnvironmentError, readEnvironment } from '@setu/platform';
import { getMetadataStorage } from 'class-validator';

const SOURCE = 'libs/platform/src/config/environment.ts';
const VARIABLE = /\/\*\* ([^*]+) \*\/\n(?: {2}@[^\n]+\n)+ {2}readonly ([A-Z_]+)/g;

const HEAD = `# Configuration

Every variable of the environment that Setu looks at, generated from the class that reads them. An empty one counts as not set. A start with a
bad one names every bad one and shows no value. In the last column: what must be set with \`NODE_ENV=production\`.

| variable | what it means | allowed | left out | in production |
| --- | --- | --- | --- | --- |
`;

const neededInProduction = (): readonly string[] => {
  try {
    readEnvironment({ NODE_ENV: 'production' });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
};

const allowedFor = (name: string): string => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Environment, '', false, false);
  const messages = rules.filter(({ propertyName }) => propertyName === name).map(({ message }) => message);
  return [...new Set(messages.filter((message) => typeof message === 'string'))].join('; ');
};

/** The table of configuration, from the doc comments, rules and defaults of {@link Environment}. */
export const configurationTable = async (): Promise<string> => {
  const source = await readFile(SOURCE, 'utf8');
  const needed = neededInProduction();
  const defaults = new Environment() as unknown as Readonly<Record<string, unknown>>;
  const lines = [...source.matchAll(VARIABLE)].map(([, meaning = '', name = '']) => {
    const value = defaults[name];
    const left = typeof value === 'string' || typeof value === 'number' ? `\`${value}\`` : 'not set';
    return `| \`${name}\` | ${meaning} | ${allowedFor(name)} | ${left} | ${needed.includes(name) ? 'must be set' : ''} |`;
  });
  return `${HEAD}${lines.join('\n')}\n`;
};
