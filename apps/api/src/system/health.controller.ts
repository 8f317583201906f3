import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DatabaseHealth } from '@setu/platform';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../sign-in/open-to-all.js';

/** For whoever starts and watches the process. Tells nothing of what is in it. */
@ApiTags('system')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseHealth) {}

  /** The process runs. */
  @Get('live')
  live() {
    return { status: 'up' };
  }

  /** It can do its work: 200, or 503 and what is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { database } = await this.database.check('database');
    reply.status(database.status === 'up' ? 200 : 503);
    return { status: database.status, database };
  }
}
