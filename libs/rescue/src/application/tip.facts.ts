import { Inject, Injectable } from '@nestjs/common';
import { DecidedStreams } from '@setu/event-store';
import type { FactRef } from '@setu/kernel';
import { CLOCK, type Clock } from '@setu/platform';
import { handlingUnits } from '../domain/tip.state.js';
import { tipStreamType } from './tip-stream-type.js';

/** What others may know of a tip: whom it concerns and how it stands, never what it says. */
export type TipFact = Readonly<{
  known: boolean;
  receivingOrg?: string | undefined;
  /** The organisation that handed it in, if it was another than the receiver. */
  fromOrg?: string | undefined;
  acknowledged: boolean;
  /** The receiver, and each unit to which it was escalated. */
  handlingUnits: readonly string[];
  ending?: 'merged' | 'acted-upon' | 'closed' | undefined;
  mergedInto?: string | undefined;
}>;

/** Facts about tips, folded from their own streams. */
@Injectable()
export class TipFacts {
  constructor(
    private readonly streams: DecidedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A tip as it is now. Revision -1 in the reference: there is no such tip. */
  async tip(tipId: string): Promise<Readonly<{ fact: TipFact; ref: FactRef }>> {
    const asOf = this.clock().toISOString();
    const { state, revision } = await this.streams.load(tipStreamType, tipId);
    const ref = { stream: tipId, revision, asOf };
    if (state.status === 'none') return { fact: { known: false, acknowledged: false, handlingUnits: [] }, ref };
    const { receivingOrg, fromOrg, acknowledgement, ending } = state;
    const fact = {
      known: true,
      receivingOrg,
      fromOrg,
      acknowledged: acknowledgement !== undefined,
      handlingUnits: handlingUnits(state),
      ending: ending?.kind,
      mergedInto: ending?.kind === 'merged' ? ending.into : undefined,
    };
    return { fact, ref };
  }
}
