import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiForbiddenResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import { Concealed, requirePermit } from '@setu/access';
import { AttachDocument, CaseFacts, type DocumentMediaType } from '@setu/cases';
import { commandIdOf, createdIdOf } from '@setu/event-store';
import { Sensitive } from '@setu/kernel';
import { DOCUMENT_TYPES, SealedDocuments, type DocumentType, type SealedDocument } from '@setu/vault';
import { CaseEdge } from '../cases/case-edge.js';
import { CommandEdge } from '../commands/command-edge.js';
import { idempotencyKey } from '../commands/idempotency-key.js';
import { ifMatch } from '../commands/if-match.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { documentContent } from './document-content.js';
import { documentTitle, TITLE_HEADER } from './document-title.js';
import { AttachDocumentQuery } from './document.dtos.js';
import { Reports } from '../sign-in/reports.js';

const MEDIA_TYPES: Readonly<Record<DocumentType, DocumentMediaType>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/** Scans, photos and papers: sent as they are, sealed while they arrive, opened to nobody yet. */
@ApiTags('documents')
@ApiBearerAuth()
@Controller()
export class DocumentsController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly facts: CaseFacts,
    private readonly commands: CommandEdge,
    private readonly documents: SealedDocuments,
  ) {}

  /** The content is the file itself: PDF, JPEG or PNG, at most 25 MiB. It is durable before it is recorded. */
  @Reports('document.attach')
  @Writes('document')
  @ApiConsumes(...DOCUMENT_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: TITLE_HEADER,
    required: false,
    description: 'Title of the document, up to 200 characters, as UTF-8 percent-encoded. It is sealed.',
  })
  @Post('cases/:id/documents')
  async attach(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Query() { kind }: AttachDocumentQuery,
  ): Promise<Written> {
    const { request, actor } = exchange;
    await this.cases.require(actor, 'document.attach', id);
    const subjectRef = await this.facts.subject(id);
    if (subjectRef === undefined) throw new Concealed();
    const title = documentTitle(request);
    const { content, mediaType } = documentContent(request);
    ifMatch(request);
    const documentRef = createdIdOf(commandIdOf(actor.userRef, idempotencyKey(request)), 'document');
    const sealed = await this.documents.seal({ documentRef, subjectRef, mediaType, content });
    return this.#record(exchange, id, sealed, { kind, title });
  }

  /** Opening a document is an act of its own, as for every sealed value: no policy permits it to anybody. */
  @ApiForbiddenResponse({ description: 'Documents are opened to nobody.' })
  @HttpCode(403)
  @Post('documents/:documentRef/opening')
  open(@OfExchange() { actor }: Exchange, @PathId('documentRef') _: string): never {
    requirePermit(actor, 'sealed.open', new Set(['own-organisation']));
    throw new TypeError('a policy permits to open documents, and nothing here can');
  }

  async #record(
    exchange: Exchange,
    caseId: string,
    sealed: SealedDocument,
    { kind, title }: Readonly<{ kind: AttachDocumentQuery['kind']; title: Sensitive<string> | undefined }>,
  ): Promise<Written> {
    const { documentRef, size, sha256 } = sealed;
    const mediaType = MEDIA_TYPES[sealed.mediaType];
    const details = { kind, documentRef, size, mediaType, sha256: new Sensitive(sha256), ...(title && { title }) };
    const sent = { kind, size, mediaType, sha256, ...(title && { title: title.expose() }) };
    return this.commands.carryOut(exchange, (context) => new AttachDocument(caseId, details, context), {
      creates: 'document',
      sent,
      before: () => this.documents.keep(sealed),
      unneeded: () => this.documents.discard(sealed),
    });
  }
}
