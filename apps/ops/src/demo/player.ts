import { randomUUID } from 'node:crypto';
import { DemoDiffers } from './demo-differs.js';

/** An answer over HTTP, read to its end. */
export type Answer = Readonly<{ status: number; headers: Headers; body: Readonly<Record<string, unknown>> }>;

/** What else a request carries. */
export type RequestOptions = Readonly<{ key?: string; ifMatch?: string }>;

const TIMEOUT_MS = 15_000;

/** One invented person who uses Setu over HTTP, and nothing else of it. */
export class Player {
  constructor(
    private readonly url: string,
    private readonly token: string,
    readonly name: string,
    readonly organisation: string,
    /** Remembers how far a write has come, so that whoever reads next sees it. */
    private readonly wrote: (position: string) => void,
  ) {}

  /** Writes, and expects it to be recorded. @throws DemoDiffers */
  async records(path: string, body: object = {}, options: RequestOptions = {}): Promise<Answer> {
    const answer = await this.tries(path, body, options);
    if (answer.status !== 201) throw new DemoDiffers(`${this.name} writes ${path}`, 201, [answer.status, answer.body]);
    return answer;
  }

  /** Writes, and expects to be refused with this status and code. Answers the sentence she is told. @throws DemoDiffers */
  async isRefused(status: number, code: string, path: string, body: object = {}, options: RequestOptions = {}): Promise<string> {
    const answer = await this.tries(path, body, options);
    const found = [answer.status, answer.body['code']];
    if (found[0] !== status || found[1] !== code) throw new DemoDiffers(`${this.name} writes ${path}`, [status, code], found);
    return String(answer.body['detail']);
  }

  /** Writes, whatever comes of it. */
  async tries(path: string, body: object, { key = randomUUID(), ifMatch }: RequestOptions = {}): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    };
    const answer = await this.#send('POST', path, headers, JSON.stringify(body));
    const position = answer.headers.get('setu-position');
    if (position !== null) this.wrote(position);
    return answer;
  }

  /** Reads. @throws DemoDiffers unless there is an answer */
  async reads(path: string): Promise<Answer> {
    const answer = await this.#send('GET', path, {});
    if (answer.status !== 200) throw new DemoDiffers(`${this.name} reads ${path}`, 200, [answer.status, answer.body]);
    return answer;
  }

  async #send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  }
}
