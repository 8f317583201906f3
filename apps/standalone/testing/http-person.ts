import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import request, { type Test } from 'supertest';

/** Who she is in the network. */
export type PersonalCard = Readonly<{ subject: string; organisation: string; role: string; userRef: string }>;

/** A person who uses the network over HTTP, with a token of her own and a new Idempotency-Key for each writing request. */
export class HttpPerson {
  constructor(
    private readonly server: Server,
    private readonly token: string,
    readonly card: PersonalCard,
  ) {}

  /** A writing request; `headers` may replace key and token. */
  post(path: string, body: object | string = {}, headers: Readonly<Record<string, string>> = {}): Test {
    const all = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...this.#headers(headers) };
    return request(this.server).post(path).set(all).send(body);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Test {
    return request(this.server).get(path).set(this.#headers(headers));
  }

  /** Her Authorization header, for requests that are made by hand. */
  get bearer(): string {
    return `Bearer ${this.token}`;
  }

  #headers(headers: Readonly<Record<string, string>>): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, ...headers };
  }
}
