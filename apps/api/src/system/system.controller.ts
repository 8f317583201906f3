import { Controller, Get, Header } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { Metrics } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { ListEdge } from '../reads/list-edge.js';

const NOTHING = new Set<never>();

/** How the system fares: what lags, what is parked and why, how the last rebuild ended. Ids and codes only. */
@ApiTags('system')
@ApiBearerAuth()
@Controller()
export class SystemController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly lists: ListEdge,
    private readonly metrics: Metrics,
  ) {}

  @Get('system/subscriptions')
  async fare(@OfExchange() { actor }: Exchange) {
    requirePermit(actor, 'system.read', NOTHING);
    return this.lists.page(actor, 'all', async ({ withheld }) => {
      const items = await this.subscriptions.health();
      return {
        items: items.map((each) => ({ ...each, parked: each.parked.filter(({ stream }) => !withheld.includes(stream.id)) })),
      };
    });
  }

  /** For Prometheus, in its text format. */
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Get('metrics')
  async figures(@OfExchange() { actor }: Exchange): Promise<string> {
    requirePermit(actor, 'system.read', NOTHING);
    const { body } = await this.metrics.expose();
    return body;
  }
}
