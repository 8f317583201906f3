import { Injectable } from '@nestjs/common';
import { AccessTokens, bearerToken, SignInRequired, type VerifiedToken } from '@setu/access';
import type { FastifyRequest } from 'fastify';

/** The access token of a request, verified once however often it is asked for. */
@Injectable()
export class RequestTokens {
  readonly #verified = new WeakMap<FastifyRequest, Promise<VerifiedToken>>();

  constructor(private readonly tokens: AccessTokens) {}

  /** @throws SignInRequired */
  verified(request: FastifyRequest): Promise<VerifiedToken> {
    const known = this.#verified.get(request) ?? this.#verify(request);
    this.#verified.set(request, known);
    return known;
  }

  /** Who holds the token, in a form that is the same for all her requests and for nobody else's; undefined if none is proven. */
  async holder(request: FastifyRequest): Promise<string | undefined> {
    try {
      const { issuer, subject } = await this.verified(request);
      return JSON.stringify([issuer, subject]);
    } catch (error) {
      if (error instanceof SignInRequired) return undefined;
      throw error;
    }
  }

  async #verify(request: FastifyRequest): Promise<VerifiedToken> {
    return this.tokens.verify(bearerToken(request.headers.authorization));
  }
}
