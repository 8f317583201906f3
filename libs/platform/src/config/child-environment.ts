import { ENVIRONMENT_NAMES } from './read-environment.js';
import type { Environment } from './environment.js';

/** What a Setu that is started by this process finds in its environment: this process's own, without what configures this one, and `settings`. */
export const childEnvironment = (
  settings: Readonly<Partial<Record<keyof Environment, string>>>,
): Record<string, string | undefined> => {
  const inherited = Object.entries(process.env).filter(([name]) => !(ENVIRONMENT_NAMES as readonly string[]).includes(name));
  return { ...Object.fromEntries(inherited), ...settings };
};
