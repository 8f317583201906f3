import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { CaseEdge } from '../cases/case-edge.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { OperationEdge } from '../operations/operation-edge.js';
import { MeetingEdge } from '../meetings/meeting-edge.js';
import { PathRevision } from '../http/path-revision.js';
import { PersonEdge } from '../persons/person-edge.js';
import { TipEdge } from '../tips/tip-edge.js';
import { Receipt } from './receipt.js';
import { Receipts } from './receipts.js';

/** Proofs of single events, for whoever may read the history they stand in. */
@ApiTags('evidence')
@ApiBearerAuth()
@ApiOkResponse({ type: Receipt })
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly cases: CaseEdge,
    private readonly tips: TipEdge,
    private readonly meetings: MeetingEdge,
    private readonly operations: OperationEdge,
    private readonly persons: PersonEdge,
  ) {}

  @Get('cases/:id/events/:revision/receipt')
  async ofCase(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    await this.cases.require(actor, 'case.read', id);
    return this.receipts.of({ category: 'case', id }, revision);
  }

  @Get('tips/:id/events/:revision/receipt')
  async ofTip(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    await this.tips.require(actor, 'tip.read', id);
    return this.receipts.of({ category: 'tip', id }, revision);
  }

  @Get('operations/:id/events/:revision/receipt')
  async ofOperation(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    await this.operations.require(actor, 'operation.read', id);
    return this.receipts.of({ category: 'operation', id }, revision);
  }

  @Get('meetings/:id/events/:revision/receipt')
  async ofMeeting(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    await this.meetings.require(actor, 'meeting.read', id);
    return this.receipts.of({ category: 'meeting', id }, revision);
  }

  @Get('vaults/:id/events/:revision/receipt')
  async ofVault(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    await this.persons.requireOfSubject(actor, id);
    return this.receipts.of({ category: 'vault', id }, revision);
  }

  @Get('organisations/:id/events/:revision/receipt')
  ofOrganisation(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    requirePermit(actor, 'directory.read', new Set());
    return this.receipts.of({ category: 'organisation', id }, revision);
  }

  @Get('members/:id/events/:revision/receipt')
  ofMember(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @PathRevision('revision') revision: number,
  ): Promise<Receipt> {
    requirePermit(actor, 'directory.administer', new Set());
    return this.receipts.of({ category: 'member', id }, revision);
  }
}
