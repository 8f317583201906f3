import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Concealed, permits, requirePermit, type PersonActor, type Relation } from '@setu/access';
import { REFERRAL_BOXES, ReferralQuery, ReferralsQuery, type ListedReferral, type ReferralBox } from '@setu/cases';
import { OrganisationQuery } from '@setu/directory';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code } from '../http/fields.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();

class ReferralListQuery extends ListQuery {
  @Code(['received', 'sent'], { optional: true, about: 'Those that went to her organisation, or came from it.' })
  readonly direction?: 'received' | 'sent';
  @Code(REFERRAL_BOXES, { optional: true }) readonly box?: ReferralBox;
}

/** The inbox of an organisation: what it was asked for, and what became of what it asked of others. */
@ApiTags('referral')
@ApiBearerAuth()
@Controller('referrals')
export class ReferralListsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** The most urgent first. Each sees those that went to her organisation or came from it, whatever became of its part in the case; an auditor all of them. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() query: ReferralListQuery) {
    requirePermit(actor, 'referral.list', NOTHING);
    await this.views.caughtUp('referrals', query.after);
    const { direction, box } = query;
    const narrowed = { ...(direction !== undefined && { direction }), ...(box !== undefined && { box }) };
    const page = await this.lists.page(actor, organisationsOf(actor), (visibleTo) =>
      this.queries.execute(new ReferralsQuery({ visibleTo, ...pageOf(query), ...narrowed })),
    );
    return { ...page, items: await this.#withCapacity(page.items) };
  }

  /** How one referral stands: the status line that its sender keeps. */
  @Get(':referralId')
  async one(@OfExchange() { actor }: Exchange, @PathId('referralId') referralId: string, @Query() { after }: ReadQuery) {
    requirePermit(actor, 'referral.list', NOTHING);
    await this.views.caughtUp('referrals', after);
    const found = await this.lists.page(actor, organisationsOf(actor), (visibleTo) =>
      this.queries.execute(new ReferralQuery(referralId, visibleTo)),
    );
    if (!found) throw new Concealed();
    const [line] = await this.#withCapacity([found]);
    return line;
  }

  /** Free places of the receiver as it last declared them, with when it did: advice with an age. */
  async #withCapacity(items: readonly ListedReferral[]) {
    const receivers = [...new Set(items.map(({ toOrg }) => toOrg))];
    const found = await Promise.all(receivers.map((orgRef) => this.queries.execute(new OrganisationQuery(orgRef))));
    const capacity = new Map(found.flatMap((each) => (each?.capacity ? [[each.id, each.capacity] as const] : [])));
    return items.map((item) => {
      const declared = capacity.get(item.toOrg);
      return declared ? { ...item, receiverCapacity: declared } : item;
    });
  }
}

const organisationsOf = (actor: PersonActor) => (permits(actor, 'referral.read', NOTHING) === 'permit' ? 'all' : 'own');
