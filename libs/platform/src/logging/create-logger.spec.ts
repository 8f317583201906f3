import { describe, expect, it } from '@jest/globals';
import { createLogger } from './create-logger.js';
import { NestLog } from './nest-log.js';

const SECRET = 'Pari of Nowhere';

const written = (write: (log: ReturnType<typeof createLogger>) => void): string => {
  const lines: string[] = [];
  write(createLogger('trace', { write: (line: string) => void lines.push(line) }));
  expect(lines.length).toBeGreaterThan(0);
  return lines.join('');
};

describe('A line of the log never holds what people said', () => {
  const failure = Object.assign(new Error(`duplicate key: ${SECRET}`), { code: '23505', detail: SECRET, parameters: [SECRET] });
  it.each([
    ['a field that is not on the list', (log) => log.info({ name: SECRET, body: { name: SECRET } }, 'recorded')],
    ['an error with values in its message and fields', (log) => log.error({ err: failure }, 'failed')],
    ['an error alone', (log) => log.error(failure)],
    ['the cause of an error', (log) => log.error({ err: new Error('outer', { cause: failure }) }, 'failed')],
    ['a thrown thing that is no error', (log) => log.error({ err: { message: SECRET } }, 'failed')],
    ['an address with a query', (log) => log.info({}, `asked for /cases?name=${encodeURIComponent(SECRET)}&x=Pari`)],
    ['a sentence with placeholders', (log) => log.info('asked by %s', SECRET)],
    ['a long value in a listed field', (log) => log.info({ code: `${SECRET}${'x'.repeat(300)}` }, 'failed')],
    [
      "the framework's own line of an error",
      (log) => new NestLog(log).error(failure.message, `${failure.stack ?? ''}`, 'ExceptionsHandler'),
    ],
  ] as readonly (readonly [string, (log: ReturnType<typeof createLogger>) => void])[])('not by %s', (_, write) => {
    expect(written(write)).not.toContain('Pari');
  });

  it('keeps what an operator needs: listed fields, name and code of an error, and where it was', () => {
    const line = JSON.parse(written((log) => log.error({ err: failure, requestId: 'r-1', status: 500 }, 'failed'))) as Record<
      string,
      unknown
    >;
    expect(line).toMatchObject({
      level: 'error',
      msg: 'failed',
      requestId: 'r-1',
      status: 500,
      err: { name: 'Error', code: '23505' },
    });
  });
});
