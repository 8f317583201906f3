import { describe, expect, it } from '@jest/globals';
import { ACCESS_CODES } from './access-refused.js';
import { ACCESS_REFUSALS } from './refusals.js';
import { SIGN_IN_REASONS } from './sign-in-required.js';

describe('Every refusal by access', () => {
  it('has a sentence for a person, and every sentence a refusal', () => {
    expect(Object.keys(ACCESS_REFUSALS).sort()).toEqual([...ACCESS_CODES, ...SIGN_IN_REASONS].sort());
    for (const sentence of Object.values(ACCESS_REFUSALS)) expect(sentence).toMatch(/^[A-Z{].{30,}[.]$/);
  });
});
