import { describe } from '@jest/globals';
import { testEveryRefusal } from '@setu/kernel/testing';
import { VAULT_REFUSALS } from '../refusals.js';
import { REFUSAL_CODES } from './refusal.js';

describe('Every refusal', () =>
  testEveryRefusal({ folder: import.meta.dirname, codes: REFUSAL_CODES, sentences: VAULT_REFUSALS }));
