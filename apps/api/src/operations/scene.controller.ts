import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  LinkSceneRecording,
  ListEvidence,
  ReconcileHeadcount,
  RecordArrest,
  RecordEntry,
  RecordRemoval,
  ServeSearchList,
} from '@setu/rescue';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { OperationEdge } from './operation-edge.js';
import {
  LinkSceneRecordingDto,
  ListEvidenceDto,
  ReconcileHeadcountDto,
  RecordArrestDto,
  RecordEntryDto,
  RecordRemovalDto,
  ServeSearchListDto,
} from './scene.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What happened where the team went in. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('operations/:id')
export class SceneController {
  constructor(private readonly operations: OperationEdge) {}

  @Reports('scene.report')
  @Writes('operation')
  @Post('entries')
  enter(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordEntryDto): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new RecordEntry(id, body, context));
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('persons-removed')
  remove(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordRemovalDto): Promise<Written> {
    const removal = { ...body, childrenRefs: body.childrenRefs ?? [] };
    return this.operations.write(exchange, 'scene.report', id, (context) => new RecordRemoval(id, removal, context), {
      creates: 'subject',
    });
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('arrests')
  arrest(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordArrestDto): Promise<Written> {
    const details = { ...body, by: body.by ?? exchange.actor.userRef };
    return this.operations.write(exchange, 'scene.report', id, (context) => new RecordArrest(id, details, context));
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('search-lists')
  serveList(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ServeSearchListDto): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new ServeSearchList(id, body, context));
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('scene-recordings')
  linkRecording(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: LinkSceneRecordingDto,
  ): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new LinkSceneRecording(id, body, context), {
      creates: 'recording',
    });
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('evidence-lists')
  listEvidence(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ListEvidenceDto): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new ListEvidence(id, body, context));
  }

  @Reports('scene.report')
  @Writes('operation')
  @Post('headcounts')
  count(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReconcileHeadcountDto): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new ReconcileHeadcount(id, body, context));
  }
}
