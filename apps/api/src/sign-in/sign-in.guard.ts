import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CurrentMember } from '@setu/access';
import type { FastifyRequest } from 'fastify';
import { OpenToAll } from './open-to-all.js';
import { Reports } from './reports.js';
import { RequestTokens } from './request-tokens.js';
import { rememberSignedIn } from './signed-in.js';

/**
 * Lets in only who is signed in and acts for her organisation at this moment, which may be suspended only for {@link Reports}. Stands before
 * every handler that is not {@link OpenToAll}.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: RequestTokens,
    private readonly members: CurrentMember,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(OpenToAll, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = await this.tokens.verified(request);
    const reports = this.reflector.get(Reports, context.getHandler()) !== undefined;
    rememberSignedIn(request, reports ? await this.members.reporterOf(token) : { actor: await this.members.actorOf(token) });
    return true;
  }
}
