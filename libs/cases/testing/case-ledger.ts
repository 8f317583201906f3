import type { AgeBand, Decided } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';

type AgeDetermined = Extract<CaseEvent, { type: 'AgeDetermined' }>['data'];
type Interval = { custodian: string; from: string; to?: string };
type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

const later = (...instants: string[]): string => instants.reduce((one, other) => (one > other ? one : other));

/**
 * A second, much simpler account of a case that shares no code with the rules: who must be responsible, told from the accepted
 * commands alone, and what the emitted events must never say. `faults` lists what it finds wrong.
 */
export class CaseLedger {
  readonly #faults: string[] = [];
  readonly #events: Decided<CaseEvent>[] = [];
  readonly #receivers = new Map<string, string | undefined>();
  readonly #intervals: Interval[] = [];

  /** Who must be responsible now; for an outside party, who handed her over. */
  custodian(): string | undefined {
    const last = this.#intervals.at(-1);
    return last?.to === undefined ? last?.custodian : undefined;
  }

  faults(): readonly string[] {
    return this.#faults;
  }

  isAdultInAccommodationByConsent(): boolean {
    const basis = this.#of('CustodyOpened', 'CustodyTransferred', 'CustodyReviewed').at(-1)?.data.basis;
    const outside = this.#of('CustodyOpened', 'CustodyTransferred').at(-1);
    if (outside?.type === 'CustodyTransferred' && outside.data.to === undefined) return false;
    return this.custodian() !== undefined && basis?.kind === 'consent' && this.#ageBand() === 'adult';
  }

  enter(command: CaseCommand, events: readonly Decided<CaseEvent>[]): void {
    this.#account(command, events);
    this.#events.push(...events);
    this.#judgeIntervals();
    this.#judgeHandovers();
  }

  #of<T extends CaseEvent['type']>(...types: T[]): (Decided<CaseEvent> & EventOf<T>)[] {
    return this.#events.filter((event): event is Decided<CaseEvent> & EventOf<T> => (types as string[]).includes(event.type));
  }

  /** What the accepted command must mean for responsibility. Where a coarse time leaves a choice, the judge has checked it. */
  #account({ type, data }: CaseCommand, events: readonly Decided<CaseEvent>[]): void {
    const present = this.#intervals.at(-1);
    if (type === 'OpenCustody') {
      const opened = events.find((event) => event.type === 'CustodyOpened');
      if (opened) this.#intervals.push({ custodian: data.custodian, from: opened.data.since });
    }
    if (type === 'OfferHandover')
      this.#receivers.set(data.handoverId, data.to.kind === 'organisation' ? data.to.orgRef : undefined);
    if (!present) return;
    if (type === 'ConfirmHandover') {
      const moved = events.find((event) => event.type === 'CustodyTransferred');
      if (!moved) return void this.#faults.push('a confirmation that moves nothing');
      present.to = moved.data.effectiveAt;
      this.#intervals.push({
        custodian: this.#receivers.get(data.handoverId) ?? present.custodian,
        from: moved.data.effectiveAt,
      });
    }
    const ends = type === 'EndCustody' || type === 'LeaveByChoice' || type === 'ReportDeath';
    if (ends && events.some((event) => event.type === 'CustodyEnded')) {
      const when = type === 'EndCustody' ? data.ended : type === 'ReportDeath' ? data.died : data.left;
      const stated = when?.occurredAt.at ?? data.now;
      present.to = later(present.from, stated < data.now ? stated : data.now);
    }
  }

  /** Rule 1 on the occurred clock, told from the events: no gap inside a custody, no overlap, and the account's own custodians. */
  #judgeIntervals(): void {
    const told: Interval[] = [];
    for (const event of this.#of('CustodyOpened', 'CustodyTransferred', 'CustodyEnded')) {
      const last = told.at(-1);
      if (event.type === 'CustodyOpened') {
        if (last && (last.to === undefined || last.to > event.data.since))
          this.#faults.push('custody opened while another lasted');
        told.push({ custodian: event.data.custodian, from: event.data.since });
      } else if (!last || last.to !== undefined) this.#faults.push(`${event.type} without custody`);
      else if (event.type === 'CustodyEnded') last.to = event.data.at;
      else {
        if (event.data.from !== last.custodian || event.data.effectiveAt < last.from)
          this.#faults.push('transfer from one who did not hold her then');
        last.to = event.data.effectiveAt;
        told.push({ custodian: event.data.to ?? event.data.from, from: event.data.effectiveAt });
      }
    }
    const who = (intervals: readonly Interval[]) => intervals.map(({ custodian, from }) => `${custodian} ${from}`).join();
    if (who(told) !== who(this.#intervals)) this.#faults.push('events and account name different custodians');
    if (told.some(({ from, to }) => to !== undefined && to < from)) this.#faults.push('a custody ends before it begins');
  }

  #ageBand(): AgeBand {
    const latest = this.#of('AgeDetermined').reduce<AgeDetermined | undefined>(
      (last, { data }) => (last && data.determinedAt! < last.determinedAt! ? last : data),
      undefined,
    );
    if (latest) return latest.band;
    const bands = new Set([
      ...this.#of('CaseOpened').map(({ data }) => data.apparentAgeBand),
      ...this.#of('AgeBandRecorded').map(({ data }) => data.band),
    ]);
    return bands.size === 1 ? [...bands][0]! : 'doubtful';
  }

  /** Rule 2: one in flight, two organisations, and no person on both halves unless that is marked. */
  #judgeHandovers(): void {
    const inFlight = new Set<string>();
    const giving = new Map<string, Set<string>>();
    const receiving = new Map<string, Set<string>>();
    const sign = (half: Map<string, Set<string>>, handover: string, person: string) =>
      half.set(handover, (half.get(handover) ?? new Set()).add(person));
    for (const { type, data, deviations = [] } of this.#events) {
      const marked = deviations.includes('rule-2.both-halves-by-one-person');
      if (type === 'HandoverOffered') {
        inFlight.add(data.handoverId);
        sign(giving, data.handoverId, data.offeredBy);
        if (data.fromOrg === data.toOrg) this.#faults.push('an organisation hands over to itself');
        if (inFlight.size > 1) this.#faults.push('two handovers in flight');
      }
      if (type === 'HandoverReopened') {
        inFlight.add(data.handoverId);
        if (inFlight.size > 1) this.#faults.push('two handovers in flight');
      }
      if (type === 'HandoverAccepted') sign(data.heard ? giving : receiving, data.handoverId, data.by);
      if (type === 'HandoverDispatched') sign(giving, data.handoverId, data.dispatchedBy);
      if (type === 'HandoverReceived' && !marked) sign(receiving, data.handoverId, data.receiverRef);
      if ((type === 'HandoverConfirmed' && !marked) || type === 'HandoverConfirmedForGiver')
        sign(giving, data.handoverId, data.by);
      if (
        type === 'HandoverSuperseded' ||
        type === 'HandoverCancelled' ||
        type === 'PersonReturned' ||
        type === 'CustodyTransferred'
      )
        inFlight.delete(data.handoverId);
      if (type === 'HandoverRefused' && !data.atTheDoor) inFlight.delete(data.handoverId);
    }
    if (inFlight.size > 0 && this.custodian() === undefined) this.#faults.push('a handover outlives the custody');
    for (const [handover, people] of giving)
      for (const person of people) if (receiving.get(handover)?.has(person)) this.#faults.push('one person signed both halves');
  }
}
