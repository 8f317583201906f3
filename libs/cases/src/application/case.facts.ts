import { Inject, Injectable } from '@nestjs/common';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams } from '@setu/event-store';
import { CLOCK, type Clock } from '@setu/platform';
import { OperationFacts, type OperationReader } from '@setu/rescue';
import { partsOf, type CasePart } from '../domain/authority-rules.js';
import { answersFor } from '../domain/custody.state.js';
import { stillReceivable } from '../domain/handover-rules.js';
import type { OpenedCase } from '../domain/case.state.js';
import { caseStreamType } from './case-stream-type.js';
import { suspectsOfCase } from './suspects-of-case.js';

/**
 * What is not a part in the case. `escort`: this person goes with her on her way to a party outside the network. `former-receiver`: a
 * handover to it was closed before she came, and she may have come all the same. `verifier`: it was asked to look at the home and has not
 * reported yet; `former-verifier`: it has.
 */
type CaseErrand = 'superior' | 'escort' | 'former-receiver' | 'verifier' | 'former-verifier';

/** What an organisation has to do with a case. `superior`: it stands above the giver of a handover that waits for confirmation. */
export type CaseRelations = Readonly<{ known: boolean; relations: ReadonlySet<CasePart | CaseErrand>; revision: number }>;

/** Who answers for her at present, as one case says it. */
export type CustodyOfCase = Readonly<{ caseCode: string; custody: 'never' | 'held' | 'ended'; responsible?: string }>;

const NOTHING: CaseRelations = { known: false, relations: new Set(), revision: -1 };

/** Facts about cases, folded from their own streams, never from a view that may lag. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    private readonly operations: OperationFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The person whose case it is; undefined if there is no such case. */
  async subject(caseId: string): Promise<string | undefined> {
    const { state } = await this.streams.load(caseStreamType, caseId);
    return state.status === 'none' ? undefined : state.opening.subjectRef;
  }

  /** Who answers for her now, by this case alone; undefined if there is no such case. */
  async custody(caseId: string): Promise<CustodyOfCase | undefined> {
    const { state } = await this.streams.load(caseStreamType, caseId);
    if (state.status === 'none') return undefined;
    const { custody, opening } = state;
    const responsible = custody.status === 'held' ? { responsible: answersFor(custody.custodian) } : {};
    return { caseCode: opening.caseCode, custody: custody.status, ...responsible };
  }

  /**
   * Relations of somebody's organisation to a case, and of herself, now. Revision -1: there is no such case that she may know of. Rule 15:
   * who is named as suspect of the operation in which the person was removed may not know of her case.
   */
  async relations(caseId: string, reader: OperationReader): Promise<CaseRelations> {
    return (await this.standing(caseId))(reader);
  }

  /** The same of one case for several readers: the case is folded once, as it is now. Who is suspected is asked for each of them, when she asks. */
  async standing(caseId: string): Promise<(reader: OperationReader) => Promise<CaseRelations>> {
    const { state, revision } = await this.streams.load(caseStreamType, caseId);
    if (state.status === 'none') return () => Promise.resolve({ known: false, relations: new Set(), revision });
    const { operationId } = state.opening;
    return async (reader) => {
      if (operationId !== undefined && (await this.operations.excludes(operationId, reader.userRef))) return NOTHING;
      const now = this.clock().toISOString();
      const { suspects } = await suspectsOfCase(this.operations, state, now);
      return this.#relationsIn(state, revision, partsOf(state, reader.orgRef, now, suspects), reader);
    };
  }

  async #relationsIn(
    state: OpenedCase,
    revision: number,
    parts: ReadonlySet<CasePart>,
    { orgRef, userRef }: OperationReader,
  ): Promise<CaseRelations> {
    const giver = giverThatWaits(state);
    const errands: readonly (CaseErrand | false)[] = [
      giver !== undefined && (await this.#isSuperior(orgRef, giver)) && 'superior',
      escortUnderWay(state) === userRef && 'escort',
      isFormerReceiver(state, orgRef) && 'former-receiver',
      ...homesLookedAt(state, orgRef),
    ];
    return { known: true, relations: new Set([...parts, ...errands.filter((errand) => errand !== false)]), revision };
  }

  async #isSuperior(orgRef: string, giver: string): Promise<boolean> {
    const { fact } = await this.directory.organisation(giver, this.clock().toISOString());
    return fact.superior === orgRef;
  }
}

const escortUnderWay = ({ custody }: OpenedCase): string | undefined => {
  const handover = custody.status === 'held' ? custody.handover : undefined;
  if (handover?.to.kind !== 'outside-party' || handover.stage === 'received') return undefined;
  return 'dispatch' in handover ? handover.dispatch?.escortRef : undefined;
};

const isFormerReceiver = (state: OpenedCase, orgRef: string): boolean =>
  Object.entries(state.handovers.closed).some(([id, { toOrg }]) => toOrg === orgRef && stillReceivable(state, id) !== undefined);

const giverThatWaits = ({ custody }: OpenedCase): string | undefined =>
  custody.status === 'held' && custody.handover?.stage === 'received' ? custody.handover.fromOrg : undefined;

const homesLookedAt = ({ reunification }: OpenedCase, orgRef: string): readonly CaseErrand[] =>
  reunification.verifications
    .filter(({ toOrg }) => toOrg === orgRef)
    .map(({ outcome }) => (outcome === undefined ? 'verifier' : 'former-verifier'));
