/** Token of the {@link Log} that is injected. */
export const LOG = Symbol('Log');
