import type { AgeBand, Decided } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';

export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
export type BasisOf = EventOf<'CustodyOpened'>['basis'];
export type Going = {
  offer: EventOf<'HandoverOffered'>;
  stage: 'offered' | 'accepted' | 'dispatched' | 'refused' | 'received';
  giving: Set<string>;
  receiving: Set<string>;
  dispatch?: EventOf<'HandoverDispatched'>;
  receipt?: EventOf<'HandoverReceived'>;
  misplaced: readonly string[];
};
export type Holding = { org: string; outside: boolean; since: string; heldSince: string; basis: BasisOf };

/** What has been recorded, told plainly from the events; it shares no code with the rules. */
export class CaseRecord {
  holding: Holding | undefined;
  endedAt: string | undefined;
  death: { at: string; by: Set<string> } | undefined;
  openedBy: string | undefined;
  /** Custodies told late, beside the record: custodian and beginning. */
  readonly late = new Set<string>();
  readonly custodians = new Set<string>();
  going: Going | undefined;
  missing: string | undefined;
  readonly missingBy = new Set<string>();
  readonly handovers = new Set<string>();
  readonly closed = new Map<string, { going: Going; how: 'refused' | 'cancelled' | 'superseded'; heldSince: string }>();
  readonly orders = new Map<string, EventOf<'OrderMade'> & { endedAt?: string }>();
  readonly consents = new Map<string, EventOf<'ConsentGiven'> & { withdrawnAt?: string }>();
  readonly productions: string[] = [];
  #bands = new Set<AgeBand>();
  #determined: Readonly<{ band: AgeBand; at: string }> | undefined;

  get age(): AgeBand {
    return this.#determined?.band ?? (this.#bands.size === 1 ? [...this.#bands][0]! : 'doubtful');
  }

  enter(events: readonly Decided<CaseEvent>[]): void {
    for (const event of events) this.#enter(event);
  }

  #enter({ type, data, deviations = [] }: Decided<CaseEvent>): void {
    if (type === 'CaseOpened') {
      this.#bands.add(data.apparentAgeBand);
      this.openedBy = data.openedByOrg;
    }
    if (type === 'AgeBandRecorded') this.#bands.add(data.band);
    if (type === 'AgeDetermined' && !(this.#determined && data.determinedAt! < this.#determined.at))
      this.#determined = { band: data.band, at: data.determinedAt! };
    if (type === 'OrderMade') this.orders.set(data.orderId, { ...data });
    if (type === 'OrderExtended') Object.assign(this.orders.get(data.orderId)!, { until: data.until });
    if (type === 'OrderEnded') Object.assign(this.orders.get(data.orderId)!, { endedAt: data.endedAt });
    if (type === 'ConsentGiven') this.consents.set(data.consentId, { ...data });
    if (type === 'ConsentWithdrawn') Object.assign(this.consents.get(data.consentId)!, { withdrawnAt: data.withdrawnAt });
    if (type === 'PersonProduced') this.productions.push(data.producedAt);
    if (type === 'PersonReportedMissing') {
      this.missing = this.missing !== undefined && this.missing > data.lastSeenAt ? this.missing : data.lastSeenAt;
      this.missingBy.add(data.reportedByOrg);
    }
    if (type === 'PersonDeceased') this.#died(data.diedAt, data.reportedByOrg);
    if (type === 'PersonFound' && deviations.includes('rule-12.found-after-death-reported')) this.death = undefined;
    if (type === 'PersonFound' || type === 'CustodyEnded' || type === 'CustodyOpened') {
      this.missing = undefined;
      this.missingBy.clear();
    }
    if (type === 'CustodyOpened') {
      const { custodian: org, since, basis } = data;
      this.holding = { org, outside: false, since, heldSince: since, basis };
      this.custodians.add(org);
    }
    if (type === 'CustodyRecordedLate') this.late.add(`${data.custodian} ${data.since}`);
    if (type === 'CustodyReviewed') this.holding!.basis = data.basis;
    if (type === 'CustodyTransferred') {
      const { to, from, effectiveAt: since, basis } = data;
      if (to !== undefined) this.custodians.add(to);
      Object.assign(this.holding!, { org: to ?? from, outside: to === undefined, since, basis });
      this.going = undefined;
    }
    if (type === 'CustodyEnded') {
      this.holding = undefined;
      this.going = undefined;
      this.endedAt = data.at;
      if (data.reasonCode === 'deceased') this.#died(data.at, data.custodian);
    }
    if (type === 'HandoverOffered') {
      this.handovers.add(data.handoverId);
      this.going = { offer: data, stage: 'offered', giving: new Set([data.offeredBy]), receiving: new Set(), misplaced: [] };
    }
    if (type === 'HandoverReopened') {
      this.going = this.closed.get(data.handoverId)?.going;
      this.closed.delete(data.handoverId);
    }
    const going = this.going;
    if (!going) return;
    if (type === 'HandoverAccepted') {
      (data.heard ? going.giving : going.receiving).add(data.by);
      going.stage = 'accepted';
    }
    if (type === 'HandoverDispatched') {
      going.giving.add(data.dispatchedBy);
      Object.assign(going, { stage: 'dispatched', dispatch: data });
    }
    if (type === 'HandoverReceived') {
      going.receiving.add(data.receiverRef);
      Object.assign(going, {
        stage: 'received',
        receipt: data,
        misplaced: deviations.filter((mark) => mark.startsWith('rule-4')),
      });
    }
    if (type === 'HandoverRefused') {
      if (data.atTheDoor) going.stage = 'refused';
      else this.#close(going, 'refused');
    }
    if (type === 'HandoverSuperseded') this.#close(going, 'superseded');
    if (type === 'HandoverCancelled') this.#close(going, 'cancelled');
    if (type === 'PersonReturned') this.going = undefined;
  }

  #died(at: string, org: string): void {
    this.death = { at, by: (this.death?.by ?? new Set()).add(org) };
  }

  #close(going: Going, how: 'refused' | 'cancelled' | 'superseded'): void {
    const heldSince = this.holding?.heldSince;
    if (heldSince !== undefined && !going.receipt) this.closed.set(going.offer.handoverId, { going, how, heldSince });
    this.going = undefined;
  }
}
