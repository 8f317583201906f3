import { describe, expect, it } from '@jest/globals';
import { ENVIRONMENT_NAMES } from '@setu/platform';
import { configurationTable } from './configuration-table.js';

describe('The table of configuration', () => {
  it('has a line for each variable, with what it means, what is allowed, its default and whether production needs it', async () => {
    const table = await configurationTable();
    const listed = [...table.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \| (.+) \| (.*) \|$/gm)];
    expect(listed.map(([, name]) => name).sort()).toEqual([...ENVIRONMENT_NAMES].sort());
    expect(table).toMatch(/^\| `HTTP_PORT` \| TCP port .* \| a whole number from 0 to 65535 \| `3000` \| {2}\|$/m);
    expect(table).toMatch(/^\| `KEY_FILE` \| .* \| the path of a file \| not set \| must be set \|$/m);
  });
});
