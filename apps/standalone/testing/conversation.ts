import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import type { HttpPerson } from './http-person.js';
import type { RunningNetwork } from './running-network.js';

/** What a writing request answers. */
export type Written = Readonly<{
  id: string;
  revision: number;
  events: readonly Readonly<{ eventId: string; type: string; receipt: string }>[];
}>;

/** What people tell Setu in a test and what it answers: each reads what was written last. */
export class Conversation {
  /** The Setu-Position of the last writing request. */
  position = '';

  constructor(readonly network: RunningNetwork) {}

  /** Witnessed some minutes from now. */
  at(minutes = 0) {
    return { occurredAt: { at: this.network.now(minutes), precision: 'exact', source: 'witnessed' } } as const;
  }

  /** She records something, and it is recorded. */
  async records(
    person: HttpPerson,
    path: string,
    body: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Written> {
    const response: Response = await person.post(path, body, headers);
    expect([path, response.status, response.body]).toEqual([path, 201, expect.anything()]);
    this.position = String(response.headers['setu-position']);
    return response.body as Written;
  }

  /** She is refused with that status and code, in a sentence, and nothing is written. */
  async refuses(person: HttpPerson, path: string, body: object, status: number, code: string): Promise<void> {
    const before = await this.network.events();
    const answer = await person.post(path, body);
    const problem = answer.body as { code: string; detail: string };
    expect([path, answer.status, problem.code]).toEqual([path, status, code]);
    expect(problem.detail).toMatch(/^[^{}]{20,}[.?]$/);
    expect(await this.network.events()).toBe(before);
  }

  /** What she reads, up to what was written last. */
  async reads<Found>(person: HttpPerson, path: string): Promise<Found> {
    const { body, status } = await person.get(`${path}${path.includes('?') ? '&' : '?'}after=${this.position}`);
    expect([path, status, body]).toEqual([path, 200, expect.anything()]);
    return body as Found;
  }
}
