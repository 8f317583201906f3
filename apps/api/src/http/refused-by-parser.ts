import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { Log } from '@setu/platform';
import { BadRequest, type BadRequestCode } from './bad-request.js';
import { problemOf } from './problem-of.js';

const BY_CODE: Readonly<Record<string, BadRequestCode>> = {
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
};

/**
 * Answers what is no HTTP request (`clientErrorHandler` of Fastify): an unknown method, two lengths of one body, too many headers, one
 * that is not sent to its end. Nothing of it is repeated or logged but the parser's code, and the connection ends.
 */
export const refusedByParser =
  (log: Log) =>
  (error: Readonly<{ code?: string }>, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const problem = problemOf(new BadRequest(BY_CODE[error.code ?? ''] ?? 'request.malformed'));
    log.info({ code: error.code ?? null, status: problem.status }, 'what came was no request, so its connection is ended');
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
    else socket.destroy();
  };
