import type { Decided, Occurrence, OrganisationKind } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import type { FacilityFact } from '../src/domain/placement.js';
import { CaseRecord, type BasisOf, type Going, type Holding } from './case-record.js';

type CommandOf<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];
type Stated = Pick<Occurrence['occurredAt'], 'at' | 'precision'>;

/** Whether the rules must let it happen, and for a report every rule of 1 to 5 that it must be marked with. */
export type Verdict = Readonly<{
  legal: boolean;
  marks?: readonly string[];
  event?: CaseEvent['type'];
  endsSearch?: boolean;
  at?: string;
}>;

const MINUTE = 60_000;
const GRID = 30_000;
const ms = (at: string): number => Date.parse(at);
const iso = (at: number): string => new Date(at).toISOString();
const max = (...instants: readonly string[]): string => instants.reduce((one, other) => (one > other ? one : other));
const min = (one: string, other: string): string => (one < other ? one : other);
const LASTS = { exact: 0, minute: MINUTE, day: 24 * 60 * MINUTE, unknown: Number.MAX_SAFE_INTEGER } as const;

const certainlyBefore = ({ at, precision }: Stated, limit: string): boolean =>
  precision === 'exact' ? ms(at) < ms(limit) : ms(at) + LASTS[precision] <= ms(limit);

const honest = ({ occurredAt: { at }, lateReason }: Occurrence, now: string, since?: string): boolean => {
  if (ms(at) > ms(now) + 2 * MINUTE) return false;
  const late = ms(now) - ms(at) > 360 * MINUTE || (since !== undefined && ms(at) < ms(since));
  return !late || lateReason !== undefined;
};

/** Every instant of the grid in which the stories are told that lies in what was stated, not before the limits. */
const sampled = ({ at, precision }: Stated, now: string, ...limits: readonly string[]): readonly string[] => {
  const from = ms(max(min(at, now), ...limits));
  const last = Math.max(from, Math.min(ms(now), ms(min(at, now)) + Math.max(0, LASTS[precision] - 1)));
  const instants = [iso(from)];
  for (let next = Math.floor(from / GRID) * GRID + GRID; next <= last; next += GRID) instants.push(iso(next));
  return instants;
};

const placed = (facility: FacilityFact | undefined, age: string): readonly string[] => {
  if (!facility?.registered) return ['rule-4.not-registered'];
  if (facility.kind !== 'shelter' && facility.kind !== 'police-unit') return ['rule-4.not-a-facility'];
  if (facility.suspended) return ['rule-4.suspended'];
  const band = age === 'adult' ? 'adult' : 'child';
  const licensed = facility.licences.some(({ genders, ageBands }) => genders.includes('female') && ageBands.includes(band));
  return facility.kind === 'police-unit' || licensed ? [] : ['rule-4.not-licensed'];
};
const crowded = (facility: FacilityFact | undefined, reason: string | undefined): readonly string[] =>
  facility?.kind === 'shelter' && (facility.free ?? 1) <= 0 && reason === undefined ? ['rule-4.over-capacity'] : [];

const AFTER: Readonly<Record<string, string>> = {
  refused: 'rule-2.received-after-refusal',
  cancelled: 'rule-2.received-after-cancellation',
  superseded: 'rule-2.received-after-supersession',
};
const illegal: Verdict = { legal: false };
const onlyIf = (...conditions: readonly boolean[]): Verdict => ({ legal: conditions.every(Boolean) });

/**
 * A second reading of rules 1 to 5, written from domain.md and sharing no code with the deciders: for each command whether it must be
 * refused or must be accepted, and with which marks. Of coarse times it tries every instant. No verdict = it has no opinion.
 */
export class CaseJudge {
  readonly record = new CaseRecord();

  enter(events: readonly Decided<CaseEvent>[]): void {
    this.record.enter(events);
  }

  verdict(command: CaseCommand): Verdict | undefined {
    switch (command.type) {
      case 'OpenCustody':
        return this.#open(command.data);
      case 'ReviewCustody':
        return this.#review(command.data);
      case 'EndCustody':
        return this.#end(command.data);
      case 'LeaveByChoice':
        return this.#leave(command.data);
      case 'ReportMissing':
        return this.#missing(command.data);
      case 'ReportFound':
        return this.#found(command.data);
      case 'ReportDeath':
        return this.#death(command.data);
      case 'DetermineAge':
        return this.#determine(command.data);
      case 'GiveConsent':
        return this.#consent(command.data);
      case 'OfferHandover':
        return this.#offer(command.data);
      case 'AcceptHandover':
        return this.#accept(command.data);
      case 'RefuseHandover':
        return this.#refuse(command.data);
      case 'CancelHandover': {
        const going = this.#going(command.data.handoverId);
        return onlyIf(
          going?.offer.fromOrg === command.data.actor.orgRef,
          going?.stage === 'offered' || going?.stage === 'accepted',
        );
      }
      case 'DispatchHandover':
        return this.#dispatch(command.data);
      case 'ReceiveHandover':
        return this.#receive(command.data);
      case 'ConfirmHandover':
        return this.#confirm(command.data);
      case 'ReturnPerson':
        return this.#returned(command.data);
      default:
        return undefined;
    }
  }

  #going(handoverId: string): Going | undefined {
    return this.record.going?.offer.handoverId === handoverId ? this.record.going : undefined;
  }

  #isAdult(): boolean {
    return this.record.age === 'adult';
  }

  #orderOver(at: string): boolean {
    return [...this.record.orders.values()].some(
      (order) => ['custody', 'placement', 'transfer'].includes(order.kind) && this.#holdsOrder(order.orderId, at),
    );
  }

  #holdsOrder(orderId: string | undefined, at: string): boolean {
    const order = orderId === undefined ? undefined : this.record.orders.get(orderId);
    if (!order || at < order.from) return false;
    return !(order.until !== undefined && at >= order.until) && !(order.endedAt !== undefined && at >= order.endedAt);
  }

  /** Rules 3 and 5 about one ground at one instant. */
  #faults({ kind, orderId, consentId }: BasisOf, at: string, heldSince: string): readonly string[] {
    const none = 'rule-3.no-basis-in-force';
    if (kind === 'statute')
      return this.record.productions.some((produced) => produced >= heldSince && produced <= at) ? [none] : [];
    if (kind === 'order') return this.#holdsOrder(orderId, at) ? [] : [none];
    const over = this.#orderOver(at) ? ['rule-5.consent-over-order'] : [];
    if (!this.#isAdult()) return ['rule-3.child-never-by-consent-alone', ...over];
    const consent = this.record.consents.get(consentId!);
    const holds =
      consent !== undefined &&
      at >= consent.givenAt &&
      !(consent.expires !== undefined && at >= consent.expires) &&
      !(consent.withdrawnAt !== undefined && at >= consent.withdrawnAt);
    return holds ? over : [none, ...over];
  }

  /** The least that is wrong at any of these instants: a coarse time breaks a rule only as a whole. */
  #least(basis: BasisOf, instants: readonly string[], heldSince: string): readonly string[] {
    let least = this.#faults(basis, instants[0]!, heldSince);
    for (const at of instants) {
      if (least.length === 0) break;
      const faults = this.#faults(basis, at, heldSince);
      if (faults.length < least.length) least = faults;
    }
    return least;
  }

  #fits({ kind, orderId, consentId, ...basis }: BasisOf, org: string, orgKind: OrganisationKind | undefined): boolean {
    const { holding } = this.record;
    if (kind === 'statute')
      return orgKind === 'police-unit' && (!holding || (holding.basis.kind === 'statute' && holding.basis.power === basis.power));
    if (kind === 'order') {
      const order = this.record.orders.get(orderId!);
      if (!order || !['custody', 'placement', 'transfer'].includes(order.kind)) return false;
      return (order.custodianOrg ?? org) === org && (order.kind !== 'placement' || orgKind === 'shelter');
    }
    const consent = this.record.consents.get(consentId!);
    if (consent?.purpose !== 'accommodation' || consent.givenBy !== 'self') return false;
    return consent.recipients.includes(org) && orgKind === 'shelter';
  }

  /** Told late, of a time for which the record has another custodian or her alive: kept beside it, with all that is wrong. */
  #late({ now, custodian, basis, since, facility, overCapacityReason }: CommandOf<'OpenCustody'>): Verdict {
    const { orderId, consentId, kind } = basis as BasisOf;
    const instants = sampled(since.occurredAt, now);
    if (this.record.late.has(`${custodian} ${instants[0]}`)) return illegal;
    if (kind === 'order' && !this.record.orders.has(orderId!)) return illegal;
    if (kind === 'consent' && !this.record.consents.has(consentId!)) return illegal;
    const fits = kind === 'statute' ? facility.kind === 'police-unit' : this.#fits(basis, custodian, facility.kind);
    const marks = [
      'rule-1.another-custodian-on-record',
      ...(fits ? this.#least(basis, instants, instants[0]!) : ['rule-3.no-basis-in-force']),
      ...placed(facility, this.record.age),
      ...crowded(facility, overCapacityReason),
    ];
    return { legal: true, event: 'CustodyRecordedLate', marks, at: instants[0]! };
  }

  #open(command: CommandOf<'OpenCustody'>): Verdict {
    const { now, actor, custodian, basis, since, facility, overCapacityReason } = command;
    const { holding, endedAt, death, age } = this.record;
    const before = death !== undefined && certainlyBefore(since.occurredAt, death.at);
    if (since.lateReason !== undefined && (holding || before)) {
      const own = actor.orgRef === custodian && honest(since, now, holding?.since ?? endedAt);
      return own ? this.#late(command) : illegal;
    }
    if (actor.orgRef !== custodian || holding || death || !honest(since, now, endedAt)) return illegal;
    if (placed(facility, age).length + crowded(facility, overCapacityReason).length > 0) return illegal;
    if (!this.#fits(basis, custodian, facility.kind)) return illegal;
    const instants = sampled(since.occurredAt, now, ...(endedAt === undefined ? [] : [endedAt]));
    const from = instants.find((at) => this.#faults(basis, at, at).length === 0);
    if (from === undefined) return illegal;
    const overlaps = endedAt !== undefined && certainlyBefore(since.occurredAt, endedAt);
    const marks = [...(overlaps ? ['rule-1.opened-before-former-ended'] : []), ...this.#faults(basis, now, from)];
    return { legal: true, event: 'CustodyOpened', marks, at: from };
  }

  #review({ now, actor, basis, facility }: CommandOf<'ReviewCustody'>): Verdict {
    const { holding } = this.record;
    if (!holding || holding.outside || actor.orgRef !== holding.org) return illegal;
    return onlyIf(this.#fits(basis, holding.org, facility.kind), this.#faults(basis, now, holding.heldSince).length === 0);
  }

  #isWithHer(org: string): boolean {
    const { holding, going } = this.record;
    return holding?.org === org || (going?.stage === 'received' && going.offer.toOrg === org);
  }

  #end({ now, actor, reasonCode, ended, orderId }: CommandOf<'EndCustody'>): Verdict | undefined {
    const { holding, going } = this.record;
    if (reasonCode === 'deceased' && !this.#isWithHer(actor.orgRef)) return this.#death({ now, actor, died: ended });
    if (!holding || !honest(ended, now, holding.since)) return illegal;
    const before = certainlyBefore(ended.occurredAt, holding.since) ? ['rule-1.ended-before-custody-began'] : [];
    const report = (...marks: readonly string[]): Verdict => ({
      legal: true,
      event: 'CustodyEnded',
      marks: [...before, ...marks],
    });
    if (reasonCode === 'deceased') return report();
    if (holding.org !== actor.orgRef || going?.stage === 'received') return illegal;
    if (reasonCode === 'other') return report(...(this.#isAdult() ? [] : ['rule-3.child-without-order']));
    if (!this.#isAdult() || (orderId !== undefined && !this.record.orders.has(orderId))) return illegal;
    const instants = sampled(ended.occurredAt, now, holding.since);
    const released = ['release', 'restoration'].includes(this.record.orders.get(orderId ?? '')?.kind ?? '');
    if (released && instants.some((at) => this.#holdsOrder(orderId, at))) return report();
    return instants.some((at) => !this.#orderOver(at)) ? report() : illegal;
  }

  #leave({ now, actor, left }: CommandOf<'LeaveByChoice'>): Verdict {
    const { holding } = this.record;
    if (!holding || !this.#isWithHer(actor.orgRef) || !this.#isAdult()) return illegal;
    const { basis, since, heldSince } = holding;
    const stated = left ?? { occurredAt: { at: now, precision: 'exact', source: 'witnessed' } };
    const instants = sampled(stated.occurredAt, now, since);
    const holds = (at: string): boolean => this.#faults(basis, at, heldSince).length === 0;
    const bound = basis.kind !== 'consent' && instants.every(holds);
    if (bound && holds(now)) return illegal;
    const ahead = ms(stated.occurredAt.at) > ms(now) + 2 * MINUTE;
    const marks = [
      ...(certainlyBefore(stated.occurredAt, since) ? ['rule-1.ended-before-custody-began'] : []),
      ...(bound && basis.kind === 'statute' ? ['rule-5.left-under-removal-power'] : []),
      ...((bound && basis.kind === 'order') || (!bound && instants.every((at) => this.#orderOver(at)))
        ? ['rule-5.left-under-an-order']
        : []),
      ...(ahead ? ['rule-5.time-ahead'] : honest(stated, now, since) ? [] : ['rule-5.late-without-reason']),
    ];
    return { legal: true, event: 'CustodyEnded', marks, at: instants[0]! };
  }

  #missing({ now, actor, lastSeenAt }: CommandOf<'ReportMissing'>): Verdict | undefined {
    const { holding, missingBy } = this.record;
    if (!holding || missingBy.has(actor.orgRef) || ms(lastSeenAt) > ms(now) + 2 * MINUTE) return illegal;
    return actor.orgRef === holding.org ? { legal: true } : undefined;
  }

  #found({ now, actor, found }: CommandOf<'ReportFound'>): Verdict | undefined {
    const { holding, missing } = this.record;
    const alive = this.#alive(found.occurredAt);
    if ((missing === undefined && !alive) || !honest(found, now, holding?.since ?? this.record.endedAt)) return illegal;
    return this.#isOfTheCase(actor.orgRef) ? { legal: true } : undefined;
  }

  /** Whoever is here after her death was reported lives. */
  #alive(here: Stated): boolean {
    const { death } = this.record;
    return death !== undefined && !certainlyBefore(here, death.at);
  }

  #death({ now, actor, died }: Pick<CommandOf<'ReportDeath'>, 'now' | 'actor' | 'died'>): Verdict | undefined {
    const { holding, endedAt, death } = this.record;
    const changedAt = holding?.since ?? endedAt;
    if (death?.by.has(actor.orgRef) || !honest(died, now, changedAt)) return illegal;
    if (!this.#isOfTheCase(actor.orgRef)) return undefined;
    const early = changedAt !== undefined && certainlyBefore(died.occurredAt, changedAt);
    return { legal: true, event: 'PersonDeceased', marks: early ? ['rule-1.died-before-custody-changed'] : [] };
  }

  /** Rules 9 and 13: no paper is attached in these stories, so an authority is known by its own member or by an order that she recorded. */
  #isOfAuthority(org: string, authorityOrg: string | undefined, orderId: string | undefined): boolean {
    const order = this.record.orders.get(orderId ?? '');
    return org === authorityOrg || (order?.recordedByAuthority === true && order.authorityOrg === authorityOrg);
  }

  #determine({ now, actor, authorityOrg, orderId, made }: CommandOf<'DetermineAge'>): Verdict | undefined {
    const { holding, endedAt, orders } = this.record;
    if (orderId !== undefined && !orders.has(orderId)) return illegal;
    if (made && !honest(made, now, holding?.since ?? endedAt)) return illegal;
    if (!this.#isOfAuthority(actor.orgRef, authorityOrg, orderId)) return illegal;
    return actor.orgRef === authorityOrg ? { legal: true } : undefined;
  }

  #consent({ actor, givenBy, authorityOrg, orderId }: CommandOf<'GiveConsent'>): Verdict | undefined {
    return givenBy === 'authority' && !this.#isOfAuthority(actor.orgRef, authorityOrg, orderId) ? illegal : undefined;
  }

  #offer({
    now,
    actor,
    handoverId,
    to,
    basis,
    plannedAt,
    supersedes,
    overCapacityReason,
  }: CommandOf<'OfferHandover'>): Verdict | undefined {
    const { holding, going, handovers, age } = this.record;
    if (!holding || holding.outside || holding.org !== actor.orgRef || handovers.has(handoverId)) return illegal;
    if (supersedes === undefined ? going : going?.offer.handoverId !== supersedes) return illegal;
    if (going && going.stage !== 'offered' && going.stage !== 'accepted') return illegal;
    if (this.#faults(basis, max(plannedAt, now), holding.heldSince).length > 0) return illegal;
    if (to.kind === 'outside-party') return basis.kind === 'statute' ? illegal : undefined;
    const lawful = placed(to.facility, age).length + crowded(to.facility, overCapacityReason).length === 0;
    return onlyIf(lawful, to.orgRef !== holding.org, this.#fits(basis, to.orgRef, to.facility.kind));
  }

  #speaks(
    going: Going | undefined,
    { actor, spokenFor, handoverId }: CommandOf<'AcceptHandover'> | CommandOf<'RefuseHandover'>,
  ): boolean {
    if (!going) return false;
    if (spokenFor) return actor.orgRef === going.offer.fromOrg && spokenFor.party === (going.offer.toOrg ?? handoverId);
    return going.offer.toOrg === actor.orgRef;
  }

  #accept(data: CommandOf<'AcceptHandover'>): Verdict {
    const going = this.#going(data.handoverId);
    const both = data.spokenFor === undefined && going?.giving.has(data.actor.userRef) === true;
    return onlyIf(this.#speaks(going, data), going?.stage === 'offered', !both);
  }

  #refuse(data: CommandOf<'RefuseHandover'>): Verdict {
    const going = this.#going(data.handoverId);
    return onlyIf(this.#speaks(going, data), going?.stage !== 'received', going?.stage !== 'refused');
  }

  #dispatch({ now, actor, handoverId, expectedAt, facility }: CommandOf<'DispatchHandover'>): Verdict | undefined {
    const going = this.#going(handoverId);
    if (!going || going.offer.fromOrg !== actor.orgRef || going.receiving.has(actor.userRef)) return illegal;
    const outside = going.offer.toOrg === undefined;
    if (going.stage !== 'accepted' && !(outside && going.stage === 'offered')) return illegal;
    if (this.#faults(going.offer.basis, max(expectedAt, now), this.record.holding!.heldSince).length > 0) return illegal;
    if (outside) return this.#isAdult() ? { legal: true } : undefined;
    return onlyIf(placed(facility, this.record.age).length === 0);
  }

  /** Everything within the times that were stated, and that fit offer, dispatch and the giver's own custody. */
  #arrival({ offer, dispatch }: Going, { since }: Holding, stated: Stated, recordedAt: string): readonly string[] {
    const limits = [offer.offeredAt, ...(dispatch ? [dispatch.dispatchedAt] : [])].filter(
      (limit) => !certainlyBefore(stated, limit),
    );
    return sampled(stated, recordedAt, since, ...limits);
  }

  #orders({ basis }: Going['offer'], org: string): boolean {
    const order = basis.orderId === undefined ? undefined : this.record.orders.get(basis.orderId);
    return order?.recordedByAuthority === true && order.authorityOrg === org;
  }

  /** Closed before she came, while the same custody lasts and nobody else has received her: her coming is recorded all the same. */
  #closedBeforeReceipt(handoverId: string): Readonly<{ going: Going; how: string }> | undefined {
    const closed = this.record.closed.get(handoverId);
    const { holding, going } = this.record;
    if (!closed || !holding || holding.outside || going?.stage === 'received') return undefined;
    const { offer } = closed.going;
    return offer.toOrg !== undefined && offer.fromOrg === holding.org && closed.heldSince === holding.heldSince
      ? closed
      : undefined;
  }

  #receive({
    now,
    actor,
    handoverId,
    received,
    facility,
    identityChecked,
    paperReceiptRef,
  }: CommandOf<'ReceiveHandover'>): Verdict {
    const closed = this.#closedBeforeReceipt(handoverId);
    const going = closed?.going ?? this.#going(handoverId);
    const { holding, missing, age } = this.record;
    if (!going || !holding || going.stage === 'received') return illegal;
    const { offer, dispatch, stage } = going;
    const escort = dispatch?.escortRef === actor.userRef;
    const bothHalves = going.giving.has(actor.userRef);
    if (bothHalves && !(escort && offer.toOrg === undefined)) return illegal;
    const mayRecord =
      offer.toOrg === undefined
        ? escort || actor.orgRef === offer.fromOrg || this.#orders(offer, actor.orgRef)
        : actor.orgRef === offer.toOrg;
    if (!mayRecord || !honest(received, now, holding.since)) return illegal;
    const outside = offer.toOrg === undefined;
    const { occurredAt } = received;
    const marks = [
      ...(closed ? [AFTER[closed.how]!] : []),
      ...(certainlyBefore(occurredAt, offer.offeredAt) ? ['rule-1.received-before-offered'] : []),
      ...(dispatch && certainlyBefore(occurredAt, dispatch.dispatchedAt) ? ['rule-1.received-before-dispatched'] : []),
      ...(certainlyBefore(occurredAt, holding.since) ? ['rule-1.received-before-giver-held'] : []),
      ...(!outside && going.stage === 'offered' ? ['rule-2.not-accepted'] : []),
      ...(stage === 'offered' || stage === 'accepted' ? ['rule-2.not-dispatched'] : []),
      ...(stage === 'refused' ? ['rule-2.received-after-refusal'] : []),
      ...(outside && !identityChecked ? ['rule-2.identity-not-checked'] : []),
      ...(bothHalves ? ['rule-2.both-halves-by-one-person'] : []),
      ...(outside && !escort && paperReceiptRef === undefined ? ['rule-2.no-paper-receipt'] : []),
      ...this.#least(offer.basis, this.#arrival(going, holding, occurredAt, now), holding.heldSince),
      ...(outside ? [] : [...placed(facility, age), ...crowded(facility, offer.overCapacityReason)]),
    ];
    const endsSearch = this.#alive(occurredAt) || (missing !== undefined && !certainlyBefore(occurredAt, missing));
    return { legal: true, event: 'HandoverReceived', marks, endsSearch };
  }

  /** Opened the case, is or was custodian, or is named by an order. */
  #isOfTheCase(org: string): boolean {
    const { openedBy, custodians, orders } = this.record;
    return openedBy === org || custodians.has(org) || [...orders.values()].some(({ authorityOrg }) => authorityOrg === org);
  }

  #confirm({ now, actor, handoverId, giverSuperior }: CommandOf<'ConfirmHandover'>): Verdict {
    const going = this.#going(handoverId);
    const { holding } = this.record;
    if (!going?.receipt || !holding) return illegal;
    const { offer, receipt, misplaced } = going;
    const waited = ms(now) - ms(receipt.awaitingConfirmationSince);
    const own = actor.orgRef === offer.fromOrg;
    const outside = offer.toOrg === undefined;
    const acted = [...this.record.orders.values()].filter((order) => order.recordedByAuthority);
    const ordered = acted.some(({ orderId }) => orderId === offer.basis.orderId);
    const alone = giverSuperior === undefined && !ordered;
    const lastResort =
      alone &&
      (actor.orgRef === offer.toOrg
        ? acted.length === 0
        : acted.length > 0
          ? acted.some(({ authorityOrg }) => authorityOrg === actor.orgRef)
          : outside && this.#isOfTheCase(actor.orgRef));
    const onPaper = receipt.identityChecked === true && receipt.paperReceiptRef !== undefined;
    const byOneHand = own && outside && alone && acted.length === 0 && onPaper && waited >= 720 * MINUTE;
    if (going.receiving.has(actor.userRef) && !byOneHand) return illegal;
    const superior = actor.orgRef === giverSuperior;
    const may = superior ? waited >= 60 * MINUTE : this.#orders(offer, actor.orgRef) && waited >= 720 * MINUTE;
    if (!own && !(lastResort && waited >= 720 * MINUTE) && (!may || actor.orgRef === offer.toOrg)) return illegal;
    const { receivedAt: at, precision, awaitingConfirmationSince } = receipt;
    const arrived = this.#arrival(going, holding, { at, precision }, awaitingConfirmationSince);
    const marks = [
      ...this.#least(offer.basis, arrived, holding.heldSince),
      ...this.#faults(offer.basis, max(now, arrived[0]!), holding.heldSince),
      ...misplaced,
    ];
    return { legal: true, event: 'CustodyTransferred', marks, at: arrived[0]! };
  }

  #returned({ now, actor, handoverId, returned }: CommandOf<'ReturnPerson'>): Verdict {
    const going = this.#going(handoverId);
    const { holding, missing } = this.record;
    if (!going || !holding || actor.orgRef !== going.offer.fromOrg || !honest(returned, now, holding.since)) return illegal;
    if (going.stage === 'offered' || going.stage === 'accepted') return illegal;
    const marks = [
      ...(going.stage === 'received' ? ['rule-2.returned-after-receipt'] : []),
      ...(going.dispatch && certainlyBefore(returned.occurredAt, going.dispatch.dispatchedAt)
        ? ['rule-1.returned-before-dispatched']
        : []),
    ];
    const endsSearch =
      this.#alive(returned.occurredAt) || (missing !== undefined && !certainlyBefore(returned.occurredAt, missing));
    return { legal: true, event: 'PersonReturned', marks, endsSearch };
  }
}
