import { type DestinationStream, type Logger, pino } from 'pino';
import type { Environment } from '../config/environment.js';
import { loggedFields } from './logged-fields.js';
import { safeError } from './safe-error.js';

/**
 * The one logger of a process: JSON lines on standard output, or on `destination`. What is not on the list of fields is left out,
 * errors are reduced to {@link safeError}, and sentences lose what they quote of an error or of a query string. For Fastify it is a
 * `loggerInstance`, for Nest it is wrapped by NestLog.
 */
export const createLogger = (level: Environment['LOG_LEVEL'], destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: loggedFields },
    serializers: { err: safeError },
    hooks: {
      logMethod(this: Logger, args: unknown[], write: (fields: object, sentence: string) => void) {
        const [fields, sentence] = line(args);
        write.call(this, fields, sentence);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
};

/** Every way of calling the logger becomes fields and a sentence; what would be put into the sentence is dropped. */
const line = ([first, second]: readonly unknown[]): [Record<string, unknown>, string] => {
  if (typeof first === 'string') return [{}, withoutQueries(first)];
  const fields = first instanceof Error ? { err: first } : ((first ?? {}) as Record<string, unknown>);
  const { err } = fields;
  const isQuoting = typeof second === 'string' && err instanceof Error && err.message !== '' && second.includes(err.message);
  return [
    fields,
    typeof second === 'string' && !isQuoting ? withoutQueries(second) : err === undefined ? '' : safeError(err).name,
  ];
};

/** Fastify writes addresses into some of its sentences. */
const withoutQueries = (sentence: string): string => sentence.replace(/(\/[^\s?"']*)\?[^\s"')]*/g, '$1');
