import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiForbiddenResponse, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';

/** Opening a sealed value is an act of its own. No policy permits it to anybody; the door is here so that it is refused, and not missing. */
@ApiTags('sealed values')
@ApiBearerAuth()
@Controller('sealed-values')
export class SealedValuesController {
  @ApiForbiddenResponse({ description: 'Sealed values are opened to nobody.' })
  @HttpCode(403)
  @Post(':sealId/opening')
  open(@OfExchange() { actor }: Exchange, @PathId('sealId') _: string): never {
    // Whether such a value exists must not show, so it counts as about her organisation: the answer is the same for every id.
    requirePermit(actor, 'sealed.open', new Set(['own-organisation']));
    throw new TypeError('a policy permits to open sealed values, and nothing here can');
  }
}
