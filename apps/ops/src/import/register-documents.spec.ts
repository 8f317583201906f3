import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readRegister } from './read-register.js';
import { columnOf, REGISTER_COLUMN_NAMES, type RegisterColumn } from './register-columns.js';

const HOW_TO = 'docs/how-to';

const allowed = (name: RegisterColumn): string => {
  const { holds } = columnOf(name);
  switch (holds.kind) {
    case 'key':
      return 'text of at most 40 characters';
    case 'personal':
      return `text of at most ${holds.most} characters`;
    case 'code':
      return holds.codes.map((code) => `\`${code}\``).join(', ');
    case 'id':
      return 'an id';
    case 'time':
      return 'a day, or a day and a time';
  }
};

/** Cells of the table of columns in the how-to, row by row. */
const described = readFileSync(`${HOW_TO}/bring-a-register-over.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('The documentation of the import', () => {
  it('describes every column, in order, with what it may hold', () => {
    expect(described).toEqual(
      REGISTER_COLUMN_NAMES.map((name) => {
        const { always, about } = columnOf(name);
        return [`\`${name}\`${always ? ' \\*' : ''}`, about, allowed(name)];
      }),
    );
  });

  it('has a template that names every column, in order, and nothing else', () => {
    expect(readFileSync(`${HOW_TO}/register-template.csv`, 'utf8')).toBe(`${REGISTER_COLUMN_NAMES.join(',')}\n`);
  });

  it('has an example without a fault, in which everybody is marked as invented', () => {
    const { entries, faults } = readRegister(readFileSync(`${HOW_TO}/register-example.csv`), false);
    expect(faults).toEqual([]);
    expect(entries.length).toBeGreaterThan(2);
    for (const { identity } of entries) if (identity.name) expect(identity.name.expose()).toContain('(invented)');
  });
});
