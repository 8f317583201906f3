import type { DirectoryTime } from '../projections/directory.table.js';
import { dayInIndia } from './day-in-india.js';

/** The time that is asked about: a day, or this very moment. */
export const directoryTime = (now: string, on: string | undefined): DirectoryTime =>
  on === undefined ? { from: now, to: now, now } : { ...dayInIndia(on), now };
