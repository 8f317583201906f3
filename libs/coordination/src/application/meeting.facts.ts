import { Injectable } from '@nestjs/common';
import { DecidedStreams } from '@setu/event-store';
import type { FactRef } from '@setu/kernel';
import type { AgreedActionFact, AgreedActions, NamedAction } from '@setu/rescue';
import { meetingStreamType } from './meeting-stream-type.js';

/** What an organisation has to do with a meeting. */
export type MeetingRelations = Readonly<{
  known: boolean;
  relations: ReadonlySet<'convenor' | 'participant'>;
  /** -1: there is no such meeting. */
  revision: number;
}>;

/** Facts about meetings, folded from their own streams. */
@Injectable()
export class MeetingFacts implements AgreedActions {
  constructor(private readonly streams: DecidedStreams) {}

  /** Relations of an organisation to a meeting, now. */
  async relations(meetingId: string, orgRef: string): Promise<MeetingRelations> {
    const { state, revision } = await this.streams.load(meetingStreamType, meetingId);
    if (state.status === 'none') return { known: false, relations: new Set(), revision };
    const relations = new Set<'convenor' | 'participant'>();
    if (state.participants.some(({ org }) => org === orgRef)) relations.add('participant');
    if (state.convenor === orgRef) relations.add('convenor');
    return { known: true, relations, revision };
  }

  /** Whether this meeting agreed that action; to an organisation that does not take part, no meeting did. */
  async agreedAction(
    { meetingId, actionId }: NamedAction,
    orgRef: string,
    asOf: string,
  ): Promise<Readonly<{ fact: AgreedActionFact; ref: FactRef }>> {
    const { state, revision } = await this.streams.load(meetingStreamType, meetingId);
    const takesPart = state.status === 'convened' && state.participants.some(({ org }) => org === orgRef);
    const known = takesPart && Object.hasOwn(state.actions, actionId);
    return { fact: { actionId, known }, ref: { stream: meetingId, revision, asOf } };
  }
}
