import { randomUUID } from 'node:crypto';
import { DemoDiffers } from './demo-differs.js';
import { Paper } from './paper.js';

/** An answer over HTTP, read to its end. */
export type Answer = Readonly<{ status: number; headers: Headers; body: Readonly<Record<string, unknown>> }>;

/** What else a request carries. */
export type RequestOptions = Readonly<{ key?: string; ifMatch?: string }>;

const TIMEOUT_MS = 15_000;

/** One invented person who uses Setu over HTTP, and nothing else of it. */
export class Player {
  constructor(
    private readonly url: string,
    /** Her token as of now: she signs in again when it has run out. */
    private readonly token: () => Promise<string>,
    readonly name: string,
    readonly organisation: string,
    readonly userRef: string,
    /** Remembers how far a write has come, so that whoever reads next sees it. */
    private readonly wrote: (position: string) => void,
  ) {}

  /** Writes, whatever comes of it. */
  async tries(path: string, body: object | Paper, { key = randomUUID(), ifMatch }: RequestOptions = {}): Promise<Answer> {
    const headers = {
      'content-type': body instanceof Paper ? body.type : 'application/json',
      'idempotency-key': key,
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    };
    const answer = await this.#send('POST', path, headers, body instanceof Paper ? body.content : JSON.stringify(body));
    const position = answer.headers.get('setu-position');
    if (position !== null) this.wrote(position);
    return answer;
  }

  /** Reads, whatever comes of it. */
  asks(path: string): Promise<Answer> {
    return this.#send('GET', path, {});
  }

  /** Reads. @throws DemoDiffers unless there is an answer */
  async reads(path: string): Promise<Answer> {
    const answer = await this.asks(path);
    if (answer.status !== 200) throw new DemoDiffers(`${this.name} reads ${path}`, 200, [answer.status, answer.body]);
    return answer;
  }

  async #send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.token()}`, ...headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) as Answer['body'] };
  }
}
