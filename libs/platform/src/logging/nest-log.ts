import type { LoggerService } from '@nestjs/common';
import type { Log, LogFields } from './log.js';

/**
 * Nest's own lines, those of its start at debug, on the same logger as everything else. Nest logs what went wrong either as the thrown thing itself or as its
 * message and stack; of both only name and frames come through.
 */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  private write(level: keyof Log, message: unknown, more: readonly unknown[]): void {
    const strings = more.filter((item) => typeof item === 'string');
    const stack = strings.find((item) => /\n\s+at /.test(item));
    const context = strings.findLast((item) => item !== stack);
    const fields: LogFields = context === undefined ? {} : { context };
    if (stack !== undefined) {
      this.target[level]({ ...fields, err: rebuilt(String(message), stack) }, 'an error was not handled');
    } else if (typeof message === 'string') {
      this.target[level](fields, message);
    } else if (message instanceof Error) {
      this.target[level]({ ...fields, err: message }, 'an error was not handled');
    } else {
      this.target[level]({ ...fields, ...(typeof message === 'object' ? message : {}) }, '');
    }
  }
}

const rebuilt = (message: string, stack: string): Error =>
  Object.assign(new Error(message), { name: /^\w+/.exec(stack)?.[0] ?? 'Error', stack });
