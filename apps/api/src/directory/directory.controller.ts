import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Concealed, requirePermit } from '@setu/access';
import { DirectoryLineQuery, DirectoryQuery, FACILITY_KINDS, type FacilityKind } from '@setu/directory';
import {
  AGE_BANDS,
  AREAS,
  GENDERS,
  ORGANISATION_KINDS,
  type AgeBand,
  type Area,
  type Gender,
  type OrganisationKind,
} from '@setu/kernel';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code, Day } from '../http/fields.js';
import { PathId } from '../http/path-id.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING = new Set<never>();
const ON = { optional: true, about: 'A day in India: what held in a part of it. This very moment if left out.' };

class DirectoryListQuery extends ListQuery {
  @Day(ON) readonly on?: string;
  @Code(ORGANISATION_KINDS, { optional: true }) readonly kind?: OrganisationKind;
  @Code(AREAS, { optional: true, about: 'Area of responsibility.' }) readonly district?: Area;
  @Code(FACILITY_KINDS, { optional: true, about: 'Licensed as this.' }) readonly facility?: FacilityKind;
  @Code(GENDERS, { optional: true, about: 'Licensed for this gender and not suspended.' }) readonly acceptsGender?: Gender;
  @Code(AGE_BANDS, { optional: true, about: 'Licensed for this age band, by the same licence, and not suspended.' })
  readonly acceptsAge?: AgeBand;
  @Code(['yes', 'no'], { optional: true, about: 'Whether free places were last declared.' }) readonly free?: 'yes' | 'no';
}

class DirectoryLineRequest extends ReadQuery {
  @Day(ON) readonly on?: string;
}

/** Who is there on a day: organisations, what they are licensed for, how many places they said are free and how long ago, who holds which power. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('directory')
export class DirectoryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly views: ViewEdge,
  ) {}

  /** By name. Free places are advice with an age; whether a home may take somebody in is decided by the rules when she is offered. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() query: DirectoryListQuery) {
    requirePermit(actor, 'directory.read', NOTHING);
    await this.views.caughtUp('directory', query.after);
    const { on, free, kind, district, facility, acceptsGender, acceptsAge } = query;
    const filter = Object.fromEntries(
      Object.entries({ kind, district, facility, acceptsGender, acceptsAge }).filter(([, value]) => value !== undefined),
    );
    const request = { ...pageOf(query), ...filter, ...(free !== undefined && { free: free === 'yes' }) };
    return this.queries.execute(new DirectoryQuery(request, on));
  }

  @Get(':id')
  async one(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after, on }: DirectoryLineRequest) {
    requirePermit(actor, 'directory.read', NOTHING);
    await this.views.caughtUp('directory', after, { category: 'organisation', id });
    const found = await this.queries.execute(new DirectoryLineQuery(id, on));
    if (!found) throw new Concealed();
    return found;
  }
}
