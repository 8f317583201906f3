import { Inject, Injectable } from '@nestjs/common';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams } from '@setu/event-store';
import { CLOCK, type Clock } from '@setu/platform';
import { partsOf, type CasePart } from '../domain/authority-rules.js';
import type { OpenedCase } from '../domain/case.state.js';
import { caseStreamType } from './case-stream-type.js';

/** What an organisation has to do with a case. `superior`: it stands above the giver of a handover that waits for confirmation. */
export type CaseRelations = Readonly<{ known: boolean; relations: ReadonlySet<CasePart | 'superior'>; revision: number }>;

/** Facts about cases, folded from their own streams, never from a view that may lag. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The person whose case it is; undefined if there is no such case. */
  async subject(caseId: string): Promise<string | undefined> {
    const { state } = await this.streams.load(caseStreamType, caseId);
    return state.status === 'none' ? undefined : state.opening.subjectRef;
  }

  /** Relations of an organisation to a case, now. Revision -1: there is no such case. */
  async relations(caseId: string, orgRef: string): Promise<CaseRelations> {
    const { state, revision } = await this.streams.load(caseStreamType, caseId);
    if (state.status === 'none') return { known: false, relations: new Set(), revision };
    const parts = partsOf(state, orgRef, this.clock().toISOString());
    const giver = giverThatWaits(state);
    if (giver === undefined || !(await this.#isSuperior(orgRef, giver))) return { known: true, relations: parts, revision };
    return { known: true, relations: new Set([...parts, 'superior' as const]), revision };
  }

  async #isSuperior(orgRef: string, giver: string): Promise<boolean> {
    const { fact } = await this.directory.organisation(giver, this.clock().toISOString());
    return fact.superior === orgRef;
  }
}

const giverThatWaits = ({ custody }: OpenedCase): string | undefined =>
  custody.status === 'held' && custody.handover?.stage === 'received' ? custody.handover.fromOrg : undefined;
