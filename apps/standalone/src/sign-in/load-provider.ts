import type { Provider } from 'oidc-provider';

const OF_THE_RUNTIME = 'Unsupported runtime. Use Node.js v22.x LTS';

/**
 * Loads oidc-provider, which warns on every Node but its favourites when it is loaded. Setu promises to run on Node 20.19, and its tests
 * sign in there with this very library, so that one line would only frighten people; every other warning is let through.
 */
export const loadProvider = async (): Promise<typeof Provider> => {
  const { warn } = console;
  // eslint-disable-next-line no-console -- the library knows no other way
  console.warn = (...said: unknown[]): void => {
    if (!String(said[0]).includes(OF_THE_RUNTIME)) warn(...said);
  };
  try {
    const { Provider: Loaded } = await import('oidc-provider');
    return Loaded;
  } finally {
    // eslint-disable-next-line no-console -- as above
    console.warn = warn;
  }
};
