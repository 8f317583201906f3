import type { Decided } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';

type EventOf<T extends CaseEvent['type']> = Decided<CaseEvent> & Extract<CaseEvent, { type: T }>;

/** What a closed case must never contain. */
const DECISIONS: readonly CaseEvent['type'][] = [
  'CustodyOpened',
  'CustodyReviewed',
  'HandoverOffered',
  'HandoverAccepted',
  'HandoverDispatched',
  'HandoverCancelled',
  'HandoverConfirmed',
  'ConsentGiven',
  'HomeVerificationAssigned',
  'RestorationRefused',
  'ReunificationCompleted',
  'CaseClosed',
];
const UNMARKED: readonly CaseEvent['type'][] = ['RecordCorrected', 'DelayReasonRecorded', 'CaseReopened', 'CaseClosed'];

/**
 * A second, simpler account of the way home, told from the events alone and sharing no code with the rules: may this child be there, may
 * this case be closed? `faults` lists what it finds wrong.
 */
export class HomewardLedger {
  readonly #events: Decided<CaseEvent>[] = [];
  readonly #faults: string[] = [];

  faults(): readonly string[] {
    return this.#faults;
  }

  enter(events: readonly Decided<CaseEvent>[]): void {
    const closed = this.#isClosed();
    for (const event of events) {
      if (closed) this.#judgeAfterClosing(event);
      if (event.type === 'HandoverOffered') this.#judgeOffer(event);
      if (event.type === 'HomeVerificationReported') this.#judgeClearing(event);
      if (event.type === 'ReunificationCompleted') this.#judgeReunification(event);
      if (event.type === 'CustodyEnded') this.#judgeEnd(event);
      if (event.type === 'CaseClosed') this.#judgeClosing();
      if (event.type === 'RecordCorrected') this.#judgeCorrection(event);
      this.#events.push(event);
    }
  }

  isChild(): boolean {
    const latest = this.#of('AgeDetermined').reduce<EventOf<'AgeDetermined'>['data'] | undefined>(
      (last, { data }) => (last && data.determinedAt! < last.determinedAt! ? last : data),
      undefined,
    );
    if (latest) return latest.band === 'child';
    const bands = [
      ...this.#of('CaseOpened').map(({ data }) => data.apparentAgeBand),
      ...this.#of('AgeBandRecorded').map(({ data }) => data.band),
    ];
    return bands.some((band) => band !== 'adult');
  }

  /** Order ids that place or hold her and are in force at an instant. */
  isUnderAnOrder(at: string): boolean {
    return this.#orders().some(
      ({ kind, orderId }) => ['custody', 'placement', 'transfer'].includes(kind) && this.#holds(orderId, at),
    );
  }

  #of<T extends CaseEvent['type']>(...types: T[]): EventOf<T>[] {
    return this.#events.filter((event): event is EventOf<T> => (types as string[]).includes(event.type));
  }

  #isClosed(): boolean {
    return this.#of('CaseClosed', 'CaseReopened').at(-1)?.type === 'CaseClosed';
  }

  #orders() {
    return this.#of('OrderMade').map(({ data }) => data);
  }

  #holds(orderId: string, at: string): boolean {
    const made = this.#orders().find((order) => order.orderId === orderId);
    if (!made) return false;
    const patches = this.#of('RecordCorrected').filter(({ data }) => data.correctsType === 'OrderMade' && data.ref === orderId);
    const from = patches.findLast(({ data }) => data.patch.from !== undefined)?.data.patch.from ?? made.from;
    const until = patches.findLast(({ data }) => data.patch.until !== undefined)?.data.patch.until ?? made.until;
    const ended = this.#of('OrderEnded').find(({ data }) => data.orderId === orderId)?.data.endedAt;
    return from <= at && (until === undefined || at < until) && (ended === undefined || at < ended);
  }

  /** What has been told since custody began for the last time. */
  #sinceHeld(): readonly Decided<CaseEvent>[] {
    return this.#events.slice(this.#events.findLastIndex(({ type }) => type === 'CustodyOpened') + 1);
  }

  /** Red flags open after all that was told, but for those that this order was told of and overrules. */
  #openFlags(orderId: string): ReadonlySet<string> {
    const open = new Set<string>();
    for (const event of this.#events) {
      if (event.type === 'HomeVerificationReported') for (const flag of event.data.clearedFlagCodes) open.delete(flag);
      if (event.type === 'ClaimReceived' || event.type === 'HomeVerificationReported')
        for (const flag of event.data.redFlagCodes) open.add(flag);
    }
    const made = this.#events.findIndex((event) => event.type === 'OrderMade' && event.data.orderId === orderId);
    const order = this.#events[made];
    const overruled = order?.type === 'OrderMade' ? (order.data.overrules?.redFlagCodes ?? []) : [];
    const raisedAfter = new Set(
      this.#events
        .slice(made + 1)
        .flatMap((event) =>
          event.type === 'ClaimReceived' || event.type === 'HomeVerificationReported' ? event.data.redFlagCodes : [],
        ),
    );
    for (const flag of overruled) if (!raisedAfter.has(flag)) open.delete(flag);
    return open;
  }

  #isSuitable(claimantRef: string | undefined): boolean {
    const looks = new Set(
      this.#sinceHeld().flatMap((event) =>
        event.type === 'HomeVerificationAssigned' && event.data.claimantRef === claimantRef ? [event.data.verificationId] : [],
      ),
    );
    const reports = this.#of('HomeVerificationReported').filter(({ data }) => looks.has(data.verificationId));
    return looks.size > 0 && reports.length === looks.size && reports.at(-1)?.data.outcome === 'suitable';
  }

  /** Nobody named whose home it is, as she was offered as an adult: then every home that was looked at must be one for a child. */
  #homeHolds(orderId: string, claimantRef: string | undefined): boolean {
    const lookedAt = new Set(
      this.#sinceHeld().flatMap((event) => (event.type === 'HomeVerificationAssigned' ? [event.data.claimantRef] : [])),
    );
    const homes = claimantRef === undefined ? [...lookedAt] : [claimantRef];
    if (homes.length > 0 && homes.every((ref) => this.#isSuitable(ref))) return true;
    const made = this.#events.findIndex((event) => event.type === 'OrderMade' && event.data.orderId === orderId);
    const order = this.#events[made];
    if (order?.type !== 'OrderMade' || !order.data.overrules?.homeVerification) return false;
    return !this.#events
      .slice(made + 1)
      .some((event) => event.type === 'HomeVerificationReported' && event.data.outcome !== 'suitable');
  }

  /** The later of refusal and order holds, by when each was made; of one instant, the one told last. */
  #isRefused(): boolean {
    const sinceHome = this.#events.slice(this.#events.findLastIndex(({ type }) => type === 'ReunificationCompleted') + 1);
    const refusals = sinceHome.filter((event): event is EventOf<'RestorationRefused'> => event.type === 'RestorationRefused');
    if (refusals.length === 0) return false;
    const refusedAt = refusals
      .map(({ data }) => data.refusedAt)
      .sort()
      .at(-1)!;
    const orders = this.#of('OrderMade').filter(({ data }) => data.kind === 'restoration');
    const made = orders
      .map(({ data, occurredAt }) => occurredAt?.at ?? data.from)
      .sort()
      .at(-1);
    if (made === undefined || made !== refusedAt) return made === undefined || made < refusedAt;
    const last = [...orders, ...refusals].sort((one, other) => this.#events.indexOf(one) - this.#events.indexOf(other)).at(-1);
    return last?.type === 'RestorationRefused';
  }

  /** The order by which she went home was taken back, and none stands in its place. */
  #isTakenBack(orderId: string | undefined, at: string): boolean {
    const ended = this.#of('OrderEnded').find(({ data }) => data.orderId === orderId)?.data;
    if (!ended || ended.reasonCode === 'complied-with' || ended.endedAt > at) return false;
    return !this.#orders().some((order) => order.kind === 'restoration' && this.#holds(order.orderId, at));
  }

  #mayGoHome({ basis: { orderId }, claimantRef }: EventOf<'HandoverOffered'>['data'], at: string): boolean {
    if (orderId === undefined || this.#isRefused()) return false;
    const order = this.#orders().find((each) => each.orderId === orderId);
    const wished = this.#sinceHeld().some(({ type }) => type === 'WishesRecorded');
    return (
      order?.kind === 'restoration' &&
      this.#holds(orderId, at) &&
      this.#homeHolds(orderId, claimantRef) &&
      wished &&
      this.#openFlags(orderId).size === 0
    );
  }

  #judgeOffer({ data }: EventOf<'HandoverOffered'>): void {
    if (!this.isChild() || data.outsideKind === undefined) return;
    const kind = this.#orders().find(({ orderId }) => orderId === data.basis.orderId)?.kind ?? 'none';
    if (data.outsideKind === 'facility' && ['custody', 'placement', 'transfer'].includes(kind)) return;
    if (data.claimantRef === undefined || !this.#mayGoHome(data, data.plannedAt))
      this.#faults.push('a child is offered to a home around rule 10');
  }

  /** A flag goes only when that very claimant's home was found suitable. */
  #judgeClearing({ data }: EventOf<'HomeVerificationReported'>): void {
    const lookedAt = (verificationId: string): string | undefined =>
      this.#of('HomeVerificationAssigned').find((each) => each.data.verificationId === verificationId)?.data.claimantRef;
    const claimant = lookedAt(data.verificationId);
    for (const flag of data.clearedFlagCodes) {
      if (data.outcome !== 'suitable') this.#faults.push('a red flag is cleared by a look that did not find the home suitable');
      const raisedOn = this.#events.flatMap((event) => {
        if (event.type !== 'ClaimReceived' && event.type !== 'HomeVerificationReported') return [];
        if (!event.data.redFlagCodes.includes(flag)) return [];
        return [event.type === 'ClaimReceived' ? event.data.claimantRef : lookedAt(event.data.verificationId)];
      });
      const about = raisedOn.includes(claimant) || raisedOn.includes(undefined);
      const closed = this.#of('HomeVerificationReported').some((each) => each.data.clearedFlagCodes.includes(flag));
      if (!about && !closed) this.#faults.push('a red flag is cleared by a look at somebody else’s home');
    }
  }

  #judgeReunification({ data, deviations }: EventOf<'ReunificationCompleted'>): void {
    if (!this.isChild()) return;
    const transfer = this.#of('CustodyTransferred').at(-1);
    const offer = this.#of('HandoverOffered').find(({ data: { handoverId } }) => handoverId === data.handoverId);
    if (!transfer || transfer.data.handoverId !== data.handoverId || transfer.data.to !== undefined || !offer)
      return void this.#faults.push('a child is reunified without a handover to her family');
    if (offer.data.outsideKind !== data.with) this.#faults.push('a child is with another than received her');
    const receipt = this.#of('HandoverReceived').findLast(({ data: { handoverId } }) => handoverId === data.handoverId);
    if (!receipt?.data.identityChecked && !deviations?.includes('rule-10.identity-not-checked'))
      this.#faults.push('a child is home with somebody whose identity nobody checked at the door, unmarked');
    if (this.#isTakenBack(transfer.data.basis.orderId, data.completedAt))
      this.#faults.push('a child is said to be home by an order that was taken back');
    if (!data.claimantIdChecked) this.#faults.push('a child went to somebody whose identity was not checked');
    if (!this.#mayGoHome(offer.data, transfer.data.effectiveAt)) this.#faults.push('a child is reunified around rule 10');
    if (data.followUp !== 'required') this.#faults.push('a child is not followed up');
  }

  #judgeEnd({ data, deviations }: EventOf<'CustodyEnded'>): void {
    if (data.reasonCode === 'reunified' && this.#events.length > 0) return;
    if (!this.isChild()) return;
    if (data.reasonCode === 'released' || data.reasonCode === 'left-by-choice')
      this.#faults.push('a child was let go by herself');
    if (data.reasonCode === 'other' && !deviations?.includes('rule-3.child-without-order'))
      this.#faults.push('a child’s custody ended unmarked');
  }

  /** Rule 12: no paper is attached in these stories, so nothing holds for longer by a correction but what the authority itself corrects. */
  #judgeCorrection({ data: { correctsType, ref, patch, former, byOrg } }: EventOf<'RecordCorrected'>): void {
    const made = this.#orders().find(({ orderId }) => orderId === ref);
    if (correctsType === 'OrderMade' && made?.recordedByAuthority) {
      if (made.authorityOrg !== byOrg) this.#faults.push('somebody else corrects an act of the authority');
      return;
    }
    const longer =
      (patch.from !== undefined && former.from !== undefined && patch.from < former.from) ||
      (patch.until !== undefined && former.until !== undefined && patch.until > former.until) ||
      (patch.expires !== undefined && former.expires !== undefined && patch.expires > former.expires);
    if (longer) this.#faults.push('a correction makes new law');
  }

  #judgeAfterClosing({ type, deviations }: Decided<CaseEvent>): void {
    if (!this.#isClosed()) return;
    if (DECISIONS.includes(type)) this.#faults.push(`${type} in a closed case`);
    if (!UNMARKED.includes(type) && !deviations?.includes('rule-11.after-closing'))
      this.#faults.push(`${type} in a closed case, unmarked`);
  }

  #judgeClosing(): void {
    const custody = this.#of('CustodyOpened', 'CustodyEnded').at(-1);
    if (custody?.type === 'CustodyOpened') this.#faults.push('closed while somebody holds her');
    const last = this.#events.findLastIndex(({ type }) => type === 'ReunificationCompleted' || type === 'CustodyOpened');
    const home = this.#events[last];
    if (home?.type !== 'ReunificationCompleted' || home.data.followUp === 'not-agreed') return;
    const after = this.#events.slice(last + 1);
    const followUpConsents = new Set(
      this.#of('ConsentGiven').flatMap(({ data }) => (data.purpose === 'follow-up' ? [data.consentId] : [])),
    );
    const takenBack = after.some((event) => event.type === 'ConsentWithdrawn' && followUpConsents.has(event.data.consentId));
    if (home.data.followUp === 'agreed' && takenBack) return;
    const contact = after
      .filter((event): event is EventOf<'FollowUpRecorded'> => event.type === 'FollowUpRecorded')
      .reduce<EventOf<'FollowUpRecorded'> | undefined>(
        (latest, each) => (latest && each.data.contactedAt < latest.data.contactedAt ? latest : each),
        undefined,
      );
    const lost = contact ? after.indexOf(contact) : -1;
    if (contact?.type === 'FollowUpRecorded' && contact.data.outcome === 'lost-contact') {
      if (!after.slice(lost + 1).some(({ type }) => type === 'RetraffickingAlertRaised'))
        this.#faults.push('closed with contact lost and nobody told');
      return;
    }
    const due = after.flatMap((event) => (event.type === 'FollowUpScheduled' ? event.data.dueDates : undefined)).filter(Boolean);
    const seenTo = after.flatMap((event) =>
      event.type === 'FollowUpRecorded' || event.type === 'FollowUpMissed' ? [event.data.dueAt] : [],
    );
    if (due.length === 0 || due.some((dueAt) => !seenTo.includes(dueAt))) this.#faults.push('closed with a follow-up open');
  }
}
