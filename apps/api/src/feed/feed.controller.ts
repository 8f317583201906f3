import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { IntegrationFeed } from '@setu/messaging';
import type { PublishedEvent } from '@setu/worklist';
import { Matches, ValidateIf } from 'class-validator';
import { Closing } from '../http/closing.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PageQuery, pageOf } from '../reads/read-query.js';
import { FeedPage } from './feed-page.js';

const WAIT = /^(\d|1\d|2[0-5])$/;

class FeedQuery extends PageQuery {
  @ApiPropertyOptional({
    pattern: WAIT.source,
    description: 'Seconds to wait for something published if there is nothing more, 0 to 25; 0 if left out.',
  })
  @Matches(WAIT, { message: 'This must be a whole number from 0 to 25.' })
  @ValidateIf((_, value) => value !== undefined)
  readonly wait?: string;
}

/** What is published, for machines: reporting jobs and systems of partners. */
@ApiTags('feed')
@ApiBearerAuth()
@Controller('feed')
export class FeedController {
  constructor(
    private readonly feed: IntegrationFeed<PublishedEvent>,
    private readonly closing: Closing,
  ) {}

  /** In commit order, nothing left out; from the very first event without a cursor. `limit` counts events of the log, of which not all are published. */
  @ApiOkResponse({ type: FeedPage })
  @Get()
  read(@OfExchange() { actor, reply }: Exchange, @Query() query: FeedQuery): Promise<FeedPage> {
    requirePermit(actor, 'feed.read', new Set());
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.closing.signal]);
    return this.feed.read({ ...pageOf(query), waitMs: 1_000 * Number(query.wait ?? 0), signal });
  }
}
