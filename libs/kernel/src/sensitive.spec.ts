import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Sensitive } from './sensitive.js';

const secret = 'Pari, invented';
const sensitive = new Sensitive(secret);

describe('A sensitive value', () => {
  it('is given only to whoever asks for it by name', () => {
    expect(sensitive.expose()).toBe(secret);
  });

  it.each([
    ['JSON', () => JSON.stringify({ deep: [{ name: sensitive }] })],
    ['a template', () => `${String(sensitive)} ${sensitive.toString()}`],
    ['joining', () => [sensitive, sensitive].join()],
    ['inspection', () => inspect({ name: sensitive }, { depth: 9, showHidden: true })],
    ['its keys', () => JSON.stringify([Object.keys(sensitive), Object.entries(sensitive), Reflect.ownKeys(sensitive)])],
    ['a copy', () => JSON.stringify([{ ...sensitive }, Object.assign({}, sensitive), structuredClone(sensitive)])],
    ['an error', () => inspect(new Error('refused', { cause: { name: sensitive } }))],
  ])('does not leak by %s', (_, way) => {
    expect(way()).not.toContain('Pari');
  });

  it('cannot be compared', () => {
    expect((sensitive as unknown as string) > 'A').toBe(('[sealed]' as string) > 'A');
    expect(`${Number(sensitive as unknown as string)}`).toBe('NaN');
  });
});
