import type { Decided } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import type { CaseRecord, EventOf } from './case-record.js';

type Going = { sent: EventOf<'ReferralSent'>; accepted: boolean; asked: boolean; over: boolean };

const PURPOSES: Readonly<Record<string, string>> = { shelter: 'accommodation' };

/**
 * A second reading of rule 9, written from domain.md and sharing no code with the deciders: on what each referral rests, who has a part in
 * the case because of it, and which answers the receiver and the sender must be allowed. `faults` lists what was recorded against it.
 */
export class ReferralJudge {
  readonly #referrals = new Map<string, Going>();
  readonly #asked = new Set<string>();
  readonly #claimants = new Set<string>();
  readonly #faults: string[] = [];
  #implicated = false;
  #assessedAt = '';

  constructor(private readonly record: CaseRecord) {}

  faults(): readonly string[] {
    return this.#faults;
  }

  /** Whether the receiver's or sender's act must be accepted; nothing where it has no opinion. */
  legal({ type, data }: CaseCommand): boolean | undefined {
    if (
      type !== 'AcceptReferral' &&
      type !== 'ReceiveReferral' &&
      type !== 'CompleteReferral' &&
      type !== 'ConfirmReferralCancellation'
    )
      return undefined;
    const going = this.#referrals.get(data.referralId);
    if (!going || going.over || going.sent.toOrg !== data.actor.orgRef) return false;
    if (type === 'AcceptReferral') return !going.accepted && this.#rests(going.sent, data.now);
    if (type === 'CompleteReferral') return going.accepted;
    return type === 'ConfirmReferralCancellation' ? going.asked : undefined;
  }

  /** Enters what an accepted command has recorded; `record` has it already. */
  enter({ type, data: { now } }: CaseCommand, events: readonly Decided<CaseEvent>[]): void {
    for (const event of events) this.#enter(event, type, now);
    for (const [id, { sent, over }] of this.#referrals)
      if (!over && sent.consentId !== undefined && this.record.consents.get(sent.consentId)?.withdrawnAt !== undefined)
        this.#faults.push(`referral ${id} is open on a consent that was withdrawn`);
  }

  /** The organisations that have a part in the case because she was referred to them, at an instant. */
  parties(at: string): ReadonlySet<string> {
    const open = [...this.#referrals.values()].filter(({ over }) => !over);
    return new Set(open.filter(({ sent }) => this.#shares(sent, at)).map(({ sent }) => sent.toOrg));
  }

  #enter(event: Decided<CaseEvent>, type: CaseCommand['type'], now: string): void {
    if (event.type === 'AssentRecorded') this.#asked.add(event.data.consentId);
    if (event.type === 'ClaimReceived') {
      this.#claimants.add(event.data.claimantRef);
      if (event.data.redFlagCodes.some((flag) => flag.endsWith('-implicated'))) this.#faults.push('a claim that implicates');
    }
    if (event.type === 'RiskAssessed' && event.data.assessedAt >= this.#assessedAt) {
      this.#assessedAt = event.data.assessedAt;
      this.#implicated = event.data.factorCodes.some((factor) => factor.endsWith('-implicated'));
    }
    if (event.type === 'ReferralSent') {
      const { referralId, fromOrg, toOrg } = event.data;
      if (this.#referrals.has(referralId)) this.#faults.push('a referral is sent twice');
      if (fromOrg === toOrg) this.#faults.push('an organisation refers to itself');
      if (!this.#rests(event.data, now)) this.#faults.push(`referral ${referralId} is sent on nothing that holds`);
      this.#referrals.set(referralId, { sent: event.data, accepted: false, asked: false, over: false });
      return;
    }
    if (!event.type.startsWith('Referral')) return;
    this.#step(event, type, now);
  }

  #step(event: Decided<CaseEvent>, type: CaseCommand['type'], now: string): void {
    const going = this.#referrals.get((event.data as { referralId: string }).referralId);
    if (!going || going.over) return void this.#faults.push(`${event.type} of a referral that is not open`);
    switch (event.type) {
      case 'ReferralAccepted':
        if (!this.#rests(going.sent, now)) this.#faults.push('accepted on nothing that holds');
        going.accepted = true;
        return;
      case 'ReferralCancellationRequested':
        if (!going.accepted) this.#faults.push('the receiver is asked to confirm what it never accepted');
        going.asked = true;
        return;
      case 'ReferralCancelled':
        if (type === 'CancelReferral' && going.accepted && this.#shares(going.sent, now))
          this.#faults.push('an accepted referral is cancelled without its receiver');
        going.over = true;
        return;
      case 'ReferralDeclined':
        if (event.data.declinedBy === 'provider' && going.accepted) this.#faults.push('a provider declines what it accepted');
        going.over = true;
        return;
      case 'ReferralRerouted':
      case 'ReferralCompleted':
      case 'ReferralEnteredInError':
        going.over = true;
        return;
      default:
        return;
    }
  }

  #rests({ consentId, overrideGround, overrideOrderId, service, toOrg }: EventOf<'ReferralSent'>, at: string): boolean {
    if (consentId === undefined) {
      if (overrideGround === 'child-protection-duty') return this.record.age !== 'adult';
      if (overrideGround !== 'order-of-authority') return overrideGround !== undefined;
      const order = this.record.orders.get(overrideOrderId ?? '');
      return (
        order !== undefined &&
        order.from <= at &&
        !(order.until !== undefined && order.until <= at) &&
        !(order.endedAt !== undefined && order.endedAt <= at)
      );
    }
    const consent = this.record.consents.get(consentId);
    if (!consent || consent.purpose !== (PURPOSES[service] ?? service) || !consent.recipients.includes(toOrg)) return false;
    if (!this.#lasts(consent, at)) return false;
    if (this.record.age === 'adult') return consent.givenBy === 'self';
    return consent.givenBy !== 'self' && this.#asked.has(consentId) && this.#mayDecide(consent);
  }

  /** Sharing goes on until the referral ends on an override; on consent, as long as that lasts and is not void. */
  #shares({ consentId }: EventOf<'ReferralSent'>, at: string): boolean {
    if (consentId === undefined) return true;
    const consent = this.record.consents.get(consentId);
    return consent !== undefined && consent.withdrawnAt === undefined && this.#lasts(consent, at) && this.#mayDecide(consent);
  }

  #lasts({ givenAt, expires, withdrawnAt }: EventOf<'ConsentGiven'> & { withdrawnAt?: string }, at: string): boolean {
    return givenAt <= at && !(expires !== undefined && expires <= at) && !(withdrawnAt !== undefined && withdrawnAt <= at);
  }

  #mayDecide({ givenBy, guardianRef }: EventOf<'ConsentGiven'>): boolean {
    return givenBy !== 'guardian' || (guardianRef !== undefined && !this.#claimants.has(guardianRef) && !this.#implicated);
  }
}
