import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DatabaseHealth } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../sign-in/open-to-all.js';

/** For whoever starts and watches the process. Tells nothing of what is in it. */
@ApiTags('system')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: DatabaseHealth,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** The process runs. */
  @Get('live')
  live() {
    return { status: 'up' };
  }

  /**
   * It can do its work: 200, or 503 and what is missing. Views that stopped, or streams of them that are parked, are named and counted; they
   * do not make it unready, since everything is recorded all the same and other views and streams go on.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { database } = await this.database.check('database');
    reply.status(database.status === 'up' ? 200 : 503);
    if (database.status !== 'up') return { status: database.status, database };
    return { status: database.status, database, subscriptions: await this.#waiting() };
  }

  async #waiting() {
    const healths = await this.subscriptions.health();
    const stopped = healths.filter((health) => health.stopped).map(({ name }) => name);
    const parked = healths.filter((health) => health.parked.length > 0);
    return {
      status: stopped.length + parked.length === 0 ? 'up' : 'degraded',
      stopped,
      parked: Object.fromEntries(parked.map(({ name, parked: streams }) => [name, streams.length])),
    };
  }
}
