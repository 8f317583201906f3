import { describe, expect, it } from '@jest/globals';
import { isInstant, isUuid } from './identifiers.js';

describe('isUuid', () => {
  it.each([
    ['3f2b8c9e-1d4a-4b6f-8e2a-0c9d8b7a6f5e', true],
    ['3F2B8C9E-1D4A-4B6F-8E2A-0C9D8B7A6F5E', false],
    ['{3f2b8c9e-1d4a-4b6f-8e2a-0c9d8b7a6f5e}', false],
    ['3f2b8c9e-1d4a-4b6f-8e2a-0c9d8b7a6f5e\n', false],
    ['', false],
    [7, false],
    [undefined, false],
  ])('%j: %s', (value, expected) => expect(isUuid(value)).toBe(expected));
});

describe('isInstant', () => {
  it.each([
    ['2026-01-31T18:30:00.000Z', true],
    ['2024-02-29T00:00:00.000Z', true],
    ['2026-02-29T00:00:00.000Z', false],
    ['2026-01-31T24:00:00.000Z', false],
    ['2026-01-31T18:30:00Z', false],
    ['2026-01-31T18:30:00.000+05:30', false],
    ['2026-01-31', false],
    ['1900-01-01T00:00:00.000Z', true],
    ['2199-12-31T23:59:59.999Z', true],
    ['0000-01-01T00:00:00.000Z', false],
    ['0001-01-01T00:00:00.000Z', false],
    ['1899-12-31T23:59:59.999Z', false],
    ['2200-01-01T00:00:00.000Z', false],
    ['9999-12-31T00:00:00.000Z', false],
    ['-000001-01-01T00:00:00.000Z', false],
    ['+012026-01-31T18:30:00.000Z', false],
    [1_769_884_200_000, false],
  ])('%j: %s', (value, expected) => expect(isInstant(value)).toBe(expected));
});
