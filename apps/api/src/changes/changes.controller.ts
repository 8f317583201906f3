import { Controller, Inject, Sse, SseSignal, type MessageEvent } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { ChangeLog } from '@setu/messaging';
import { LOG, type Log } from '@setu/platform';
import { from, type Observable } from 'rxjs';
import { Closing } from '../http/closing.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { SETU_POSITION } from '../http/setu-position.js';
import { ChangeAccess } from './change-access.js';
import { CHANGE_KINDS } from './change-kinds.js';
import { lastEventId } from './last-event-id.js';
import { OpenStreams } from './open-streams.js';
import { StillThere } from './still-there.js';
import { toldChanges } from './told-changes.js';

const HEARTBEAT_MS = 15_000;
/** Of a page that does not read what it is told; then it is cut off, connects again and goes on where it was. */
const MOST_WAITING = 64 * 1024;

const MESSAGES = [
  'Server-sent events. The id of each is the Setu-Position up to which one was told; read what changed with `?after=` that id.',
  '`ready`: from here on one is told. `changed`: the thing in its data has changed. `reset`: more has changed than can be told, read everything again.',
  '`ended`: one may be told nothing more, for the reason in its data.',
  `A comment comes every ${HEARTBEAT_MS / 1_000} seconds.`,
].join(' ');

/** Tells an open page what has changed, without what: kinds and ids of what the reader may read at that moment, and nothing else. */
@ApiTags('changes')
@ApiBearerAuth()
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly changes: ChangeLog,
    private readonly access: ChangeAccess,
    private readonly open: OpenStreams,
    private readonly stillThere: StillThere,
    private readonly closing: Closing,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** A browser that lost the connection goes on where it was; when that is too long ago, it is told to read everything again. */
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    schema: { type: 'string', pattern: SETU_POSITION.source },
    description: 'The id of the last message one had.',
  })
  @ApiOkResponse({
    description: MESSAGES,
    content: {
      'text/event-stream': {
        schema: {
          type: 'object',
          description: 'The data of `changed`.',
          required: ['kind', 'id'],
          properties: { kind: { type: 'string', enum: [...CHANGE_KINDS] }, id: { type: 'string', format: 'uuid' } },
        },
      },
    },
  })
  @Sse('', { maxPendingDataLength: MOST_WAITING })
  async tell(@OfExchange() { actor, request }: Exchange, @SseSignal() gone: AbortSignal): Promise<Observable<MessageEvent>> {
    requirePermit(actor, 'changes.read', new Set());
    const last = lastEventId(request);
    this.open.open(actor.userRef, gone);
    await this.changes.start();
    const parts = { changes: this.changes, access: this.access, log: this.log, heartbeatMs: HEARTBEAT_MS };
    const signal = AbortSignal.any([gone, this.closing.signal]);
    return from(toldChanges(parts, { actor, last, signal, ended: () => this.stillThere.ended(request, actor) }));
  }
}
