import { Injectable } from '@nestjs/common';
import { AccessRefused, AccessTokens, bearerToken, CurrentMember, permits, SignInRequired, type PersonActor } from '@setu/access';
import { isInfrastructureFailure } from '@setu/subscriptions';
import type { FastifyRequest } from 'fastify';

const ANOTHER: EndingCode = 'access.not-a-member';

/** Why a stream ends for somebody. */
export type EndingCode = AccessRefused['code'] | SignInRequired['reason'];

/** Whether somebody who has a stream open is still signed in, and still acts for her organisation in her role. */
@Injectable()
export class StillThere {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly members: CurrentMember,
  ) {}

  /** The code of what has ended; undefined if nothing has, or if it cannot be told at the moment. */
  async ended({ headers }: FastifyRequest, actor: PersonActor): Promise<EndingCode | undefined> {
    try {
      const now = await this.members.actorOf(await this.tokens.verify(bearerToken(headers.authorization)));
      const same = now.userRef === actor.userRef && now.orgRef === actor.orgRef && now.role === actor.role;
      return same && permits(now, 'changes.read', new Set()) === 'permit' ? undefined : ANOTHER;
    } catch (error) {
      if (error instanceof AccessRefused) return error.code;
      if (error instanceof SignInRequired) return error.reason === 'provider.unreachable' ? undefined : error.reason;
      if (isInfrastructureFailure(error)) return undefined;
      throw error;
    }
  }
}
