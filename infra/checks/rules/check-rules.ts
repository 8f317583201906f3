import { join } from 'node:path';
import type { Check } from '../finding.js';
import { ALLOWED, FORBIDDEN, LANDSCAPE, NOT_YET_INSTALLED } from './probes.js';
import { runProbes } from './run-probes.js';

/** Proves that every dependency rule fires on what it forbids and is quiet about what is allowed. */
export const checkRules: Check = async (root) => {
  const sentences = await runProbes({
    root,
    rules: join(root, '.dependency-cruiser.cjs'),
    landscape: LANDSCAPE,
    forbidden: FORBIDDEN,
    allowed: ALLOWED,
    notYetInstalled: NOT_YET_INSTALLED,
  });
  return sentences.map((what) => ({ where: '.dependency-cruiser.cjs', what }));
};
