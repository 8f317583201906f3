import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { publishedCatalogue } from './published-catalogue.js';

const CONTEXTS = ['rescue', 'cases', 'coordination'];
const CONTRACT = /^[a-z-]+\.v\d+\.ts$/;
const NAME = /'([a-z]+\.[a-z-]+\.v\d+)'/;

describe('the catalogue of published events', () => {
  let text: string;
  beforeAll(async () => {
    text = await publishedCatalogue();
  });

  it('has every contract, under its versioned name', () => {
    const named = CONTEXTS.flatMap((context) => {
      const folder = `libs/${context}/src/integration/published`;
      const files = readdirSync(folder).filter((file) => CONTRACT.test(file));
      return files.map((file) => `### ${NAME.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1]}`);
    });
    const listed = text.split('\n').filter((line) => line.startsWith('### '));
    expect([...listed].sort()).toEqual([...named].sort());
  });

  it('says of each field what it holds: codes by name, lists and records by their parts, and what may be missing', () => {
    const [, received = ''] = text.split('### rescue.tip-received.v1');
    expect(received).toContain('A tip has come in.');
    expect(received).toMatch(/\| `urgency` \| code: `immediate`,/);
    expect(received).toContain('| `peopleEstimate` (optional) | whole number |');
    expect(text).toMatch(/\| `\w+\[\]` \|/);
    expect(text).toContain('| `rescue.operationId` (optional) | id, instant or code |');
  });
});
