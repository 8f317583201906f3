import { describe, expect, it } from '@jest/globals';
import type { Log } from '../logging/log.js';
import { DatabaseTrouble } from './database-trouble.js';

describe('Trouble of the database', () => {
  const observed = () => {
    const lines: string[] = [];
    let now = 0;
    const write = (level: string) => (fields: Readonly<Record<string, unknown>>, sentence: string) =>
      void lines.push(`${level} ${String(fields['code'])} ${String(fields['count'])} ${sentence.slice(0, 33)}`);
    const log: Log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    const trouble = new DatabaseTrouble(log, () => now);
    const met = (code: string, afterSeconds = 0): void => {
      now += afterSeconds * 1_000;
      trouble.tell(code);
    };
    return { lines, met };
  };

  it('is said in words, once for all who meet it, and again every five minutes', () => {
    const { lines, met } = observed();
    for (let second = 0; second <= 301; second++) met('53100', 1);
    expect(lines).toEqual([
      'error 53100 1 the disk of the database is full,',
      'error 53100 301 the disk of the database is full,',
    ]);
  });

  it('is said for each cause, and again once it was over', () => {
    const { lines, met } = observed();
    met('53100');
    met('57P03');
    met('XX000', 29);
    met('53100', 2);
    expect(lines).toEqual([
      'error 53100 1 the disk of the database is full,',
      'warn 57P03 1 the database is starting or stopp',
      'warn XX000 1 the database had trouble; it is a',
      'error 53100 1 the disk of the database is full,',
    ]);
  });
});
