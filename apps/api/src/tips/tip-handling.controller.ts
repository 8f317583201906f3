import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AcknowledgeTipEscalation,
  AssessTip,
  CloseTip,
  EnterTipInGeneralDiary,
  EscalateTip,
  MergeTip,
  SignTip,
  VerifyTip,
} from '@setu/rescue';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import { TipEdge } from './tip-edge.js';
import {
  AssessTipDto,
  CloseTipDto,
  EnterTipInGeneralDiaryDto,
  EscalateTipDto,
  MergeTipDto,
  SignTipDto,
  VerifyTipDto,
} from './tip-handling.dtos.js';

/** What becomes of a tip: judged, looked into, entered in the diary, merged, escalated, closed. */
@ApiTags('rescue')
@ApiBearerAuth()
@Controller('tips/:id')
export class TipHandlingController {
  constructor(private readonly tips: TipEdge) {}

  @Writes('tip')
  @Post('informant-signature')
  sign(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: SignTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.handle', id, (context) => new SignTip(id, body, context));
  }

  @Writes('tip')
  @Post('general-diary-entries')
  enterInDiary(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: EnterTipInGeneralDiaryDto,
  ): Promise<Written> {
    return this.tips.write(exchange, 'tip.handle', id, (context) => new EnterTipInGeneralDiary(id, body, context));
  }

  @Writes('tip')
  @Post('assessments')
  assess(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AssessTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.handle', id, (context) => new AssessTip(id, body, context));
  }

  @Writes('tip')
  @Post('verifications')
  verify(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: VerifyTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.handle', id, (context) => new VerifyTip(id, body, context));
  }

  @Writes('tip')
  @Post('merger')
  merge(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: MergeTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.handle', id, (context) => new MergeTip(id, body, context));
  }

  @Writes('tip')
  @Post('escalations')
  escalate(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: EscalateTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.escalate', id, (context) => new EscalateTip(id, body, context));
  }

  @Writes('tip')
  @Post('closure')
  close(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CloseTipDto): Promise<Written> {
    return this.tips.write(exchange, 'tip.close', id, (context) => new CloseTip(id, body, context));
  }

  @Writes('tip')
  @Post('escalation-acknowledgement')
  acknowledgeEscalation(@OfExchange() exchange: Exchange, @PathId('id') id: string, @NoBody() _: undefined): Promise<Written> {
    return this.tips.write(exchange, 'tip.acknowledge', id, (context) => new AcknowledgeTipEscalation(id, context));
  }
}
