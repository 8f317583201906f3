import { Injectable } from '@nestjs/common';
import { AccessRefused, Concealed, permits, type PersonActor } from '@setu/access';
import { CaseFacts } from '@setu/cases';
import type { Change } from '@setu/messaging';
import { MeetingEdge } from '../meetings/meeting-edge.js';
import { OperationEdge } from '../operations/operation-edge.js';
import { TipEdge } from '../tips/tip-edge.js';
import type { ChangeKind } from './change-kinds.js';

type Standing = ReturnType<CaseFacts['standing']>;

/** Readers hear of a change at nearly the same time; the case is folded once for all of them. */
const MOST_STANDINGS = 64;

/** Whether somebody may be told of a change: whether she may read, at this moment, what has changed. Decided as when she reads it. */
@Injectable()
export class ChangeAccess {
  readonly #standings = new Map<number, Standing>();

  constructor(
    private readonly cases: CaseFacts,
    private readonly operations: OperationEdge,
    private readonly tips: TipEdge,
    private readonly meetings: MeetingEdge,
  ) {}

  /** As what she may be told of it; undefined if not at all. @throws StoreUnavailable, UnreadableEvent, UnknownEventType */
  async kindFor(actor: PersonActor, change: Change): Promise<ChangeKind | undefined> {
    const { category, id } = change.stream;
    switch (category) {
      case 'case':
        return this.#ofCase(actor, change);
      case 'operation':
        return (await passes(this.operations.require(actor, 'operation.read', id))) ? category : undefined;
      case 'tip':
        return (await passes(this.tips.require(actor, 'tip.read', id))) ? category : undefined;
      case 'meeting':
        return (await passes(this.meetings.require(actor, 'meeting.read', id))) ? category : undefined;
      case 'organisation':
        return permits(actor, 'directory.read', new Set()) === 'permit' ? category : undefined;
      case 'member':
      case 'vault':
        return undefined;
    }
  }

  async #ofCase(actor: PersonActor, change: Change): Promise<ChangeKind | undefined> {
    const { known, relations } = await (await this.#standing(change))(actor);
    if (!known) return undefined;
    if (permits(actor, 'case.read', relations) === 'permit') return 'case';
    const ofReferral = change.type.startsWith('Referral');
    return ofReferral && permits(actor, 'referral.read', relations) === 'permit' ? 'case-referrals' : undefined;
  }

  #standing({ number, stream }: Change): Standing {
    const known = this.#standings.get(number);
    if (known) return known;
    const standing = this.cases.standing(stream.id);
    this.#standings.set(number, standing);
    standing.catch(() => this.#standings.delete(number));
    const [oldest] = this.#standings.keys();
    if (this.#standings.size > MOST_STANDINGS && oldest !== undefined) this.#standings.delete(oldest);
    return standing;
  }
}

const passes = async (asked: Promise<unknown>): Promise<boolean> => {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof Concealed || error instanceof AccessRefused) return false;
    throw error;
  }
};
