import { isDeepStrictEqual } from 'node:util';
import { DemoDiffers } from './demo-differs.js';

/** Passes if both are the same. @throws DemoDiffers */
export const same = (what: string, found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected)) throw new DemoDiffers(what, expected, found);
};
