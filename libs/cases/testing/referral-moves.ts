import type { CaseActor } from '../src/domain/case-actor.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import type { OpenedCase } from '../src/domain/case.state.js';
import { OVERRIDE_GROUNDS, PURPOSE_OF_SERVICE, REFERRAL_SERVICES } from '../src/domain/referral-codes.js';
import { isOpen, type Referral, type ReferralBasis } from '../src/domain/referral.state.js';
import * as she from './case-story.js';
import { receiveClaim } from './homeward-story.js';

/** What may happen in consent, referrals, care and findings; `refer-on` takes a referral one step further. */
export const REFERRAL_MOVES = [
  'allow',
  'allow',
  'assent',
  'say-no',
  'take-back',
  'refer',
  'refer',
  'refer-on',
  'refer-on',
  'refer-on',
  'receive-referral',
  'hold-referral',
  'accept-referral',
  'decline-referral',
  'she-declines',
  'reroute',
  'cancel-referral',
  'confirm-cancellation',
  'complete-referral',
  'referral-error',
  'claim',
  'risk',
  'mediation',
  'exam',
  'age-test',
  'expired',
  'compensation',
] as const;
export type ReferralMove = (typeof REFERRAL_MOVES)[number];

type Picks = readonly [number, number, number, number];
type Dice = Readonly<{ hostile: number; picks: Picks }>;

const PEOPLE: readonly CaseActor[] = [
  she.ravi,
  she.sunita,
  she.asha,
  she.meera,
  she.lata,
  she.clerk,
  she.doctor,
  she.advocate,
  she.stranger,
];
const ABLE = { registered: true, suspended: false } as const;
const RECEIVERS = [she.HOSPITAL, she.LEGAL, she.SHELTER, she.POLICE] as const;
/** Ids of consents made here, apart from those of other moves. */
const OWN_CONSENTS = 500;

/** Turns moves into commands about one case, with a memory of the ids that were used. */
export class ReferralMoves {
  #consents = OWN_CONSENTS;
  #referrals = 0;
  #claims = 0;

  commandOf(move: ReferralMove, minute: number, dice: Dice, state: OpenedCase): CaseCommand {
    const { picks } = dice;
    const [first, second, third] = picks;
    const all = Object.values(state.referrals);
    const open = all.filter(isOpen);
    const referral = (dice.hostile < 8 && open.length > 0 ? open : all)[
      first % Math.max(1, dice.hostile < 8 && open.length > 0 ? open.length : all.length)
    ];
    const referralId = referral?.referralId ?? she.referralId(999);
    const sender = this.#of(referral?.fromOrg, dice);
    const receiver = this.#of(referral?.toOrg, dice);
    const anybody = this.#of(undefined, dice);
    switch (move) {
      case 'allow':
        return this.#allow(minute, dice, state);
      case 'assent':
        return she.recordAssent(minute, {
          actor: this.#of(state.opening.openedByOrg, dice),
          consentId:
            reliedOn(open, third) ?? she.consentId(OWN_CONSENTS + 1 + (first % Math.max(1, this.#consents - OWN_CONSENTS))),
          view: (['agrees', 'disagrees', 'undecided', 'could-not-be-asked'] as const)[second % 4]!,
        });
      case 'say-no':
        return she.refuseConsent(minute, { actor: anybody });
      case 'take-back':
        return she.withdrawConsent(minute, {
          actor: this.#of(state.opening.openedByOrg, dice),
          consentId: reliedOn(open, 0) ?? she.consentId(OWN_CONSENTS + 1 + (first % Math.max(1, this.#consents - OWN_CONSENTS))),
        });
      case 'refer':
        return this.#refer(minute, dice, state);
      case 'refer-on':
        return this.commandOf(this.#next(referral, dice), minute, { ...dice, hostile: Math.min(dice.hostile, 7) }, state);
      case 'receive-referral':
        return she.receiveReferral(minute, { actor: receiver, referralId });
      case 'hold-referral':
        return she.holdReferral(minute, { actor: receiver, referralId, until: she.at(minute + (second % 40)) });
      case 'accept-referral':
        return she.acceptReferral(minute, { actor: receiver, referralId });
      case 'decline-referral':
        return she.declineReferral(minute, { actor: receiver, referralId });
      case 'she-declines':
        return she.declineReferral(minute, {
          actor: second % 2 === 0 ? receiver : sender,
          referralId,
          declinedBy: 'person',
          reasonCode: third % 9 === 0 ? 'no-place' : 'not-wanted',
        });
      case 'reroute': {
        const toOrg = RECEIVERS[second % RECEIVERS.length]!;
        const service = referral?.service ?? 'medical';
        return she.reroute(minute, {
          actor: third % 2 === 0 ? receiver : sender,
          referralId,
          newReferralId: she.referralId(++this.#referrals),
          toOrg,
          basis: this.#basis(dice, state, PURPOSE_OF_SERVICE[service], toOrg),
        });
      }
      case 'cancel-referral':
        return she.cancelReferral(minute, { actor: sender, referralId });
      case 'confirm-cancellation':
        return she.confirmReferralCancellation(minute, { actor: receiver, referralId });
      case 'complete-referral':
        return she.completeReferral(minute, { actor: receiver, referralId });
      case 'referral-error':
        return she.enterReferralInError(minute, {
          actor: sender,
          referralId,
          reasonCode: (['wrong-person', 'duplicate'] as const)[second % 2]!,
        });
      case 'claim':
        return receiveClaim(minute, {
          actor: this.#of(state.opening.openedByOrg, dice),
          claimId: she.referralId(100_000 + ++this.#claims),
          claimantRef: second % 3 === 0 ? she.guardian : she.otherGuardian,
        });
      case 'risk': {
        const level = (['low', 'low', 'medium', 'high'] as const)[second % 4]!;
        return she.assessRisk(minute, {
          actor: anybody,
          level,
          factorCodes: third % 6 === 0 ? ['guardian-implicated'] : ['pregnancy'],
        });
      }
      case 'mediation':
        return she.requestMediation(minute, { actor: anybody, ...(third % 4 === 0 && { suspects: [she.guardian] }) });
      case 'exam':
        return she.medicalExam(minute, { actor: anybody });
      case 'age-test':
        return she.orderAgeTest(minute);
      case 'expired':
        return she.noteAuthorityExpired(minute, { orderId: she.orderId(1 + (first % 4)) });
      case 'compensation':
        return ([she.applyForCompensation, she.awardCompensation, she.payCompensation, she.refuseCompensation] as const)[
          second % 4
        ]!(minute, { actor: anybody });
    }
  }

  #next(referral: Referral | undefined, { picks: [, second] }: Dice): Exclude<ReferralMove, 'refer-on'> {
    switch (referral?.stage) {
      case 'sent':
        return second % 3 === 0 ? 'receive-referral' : 'accept-referral';
      case 'received':
      case 'held':
        return second % 4 === 0 ? 'reroute' : 'accept-referral';
      case 'accepted':
        return second % 2 === 0 ? 'complete-referral' : 'cancel-referral';
      case 'cancellation-requested':
        return 'confirm-cancellation';
      default:
        return 'refer';
    }
  }

  /** Somebody of that organisation, or anybody when none is named or the step is hostile. */
  #of(orgRef: string | undefined, { hostile, picks }: Dice): CaseActor {
    const own = PEOPLE.filter((person) => person.orgRef === orgRef);
    const from = own.length === 0 || hostile === 9 ? PEOPLE : own;
    return from[picks[3] % from.length]!;
  }

  #allow(minute: number, dice: Dice, state: OpenedCase): CaseCommand {
    const [first, second, third] = dice.picks;
    const child = state.age.treatedAs !== 'adult';
    const givenBy = (
      dice.hostile > 6
        ? (['self', 'guardian', 'authority'] as const)
        : child
          ? (['guardian', 'authority'] as const)
          : (['self'] as const)
    )[second % (dice.hostile > 6 ? 3 : child ? 2 : 1)]!;
    return she.giveConsent(minute, {
      actor: givenBy === 'authority' && third % 13 !== 0 ? she.clerk : this.#of(state.opening.openedByOrg, dice),
      consentId: she.consentId(++this.#consents),
      purpose: PURPOSE_OF_SERVICE[REFERRAL_SERVICES[first % 3]!],
      givenBy,
      recipients: third % 4 === 0 ? [she.HOSPITAL] : [she.HOSPITAL, she.LEGAL, she.SHELTER],
      expires: third % 3 === 0 ? she.at(minute + 20 + third) : undefined,
      ...(givenBy === 'guardian' && { guardianRef: third % 5 === 0 ? she.otherGuardian : she.guardian }),
      ...(givenBy === 'authority' && { ...she.committee, ...(third % 26 === 0 && { orderId: she.orderId(1 + (first % 3)) }) }),
    });
  }

  /** Mostly a consent for that purpose and recipient, whether or not it still holds; sometimes a legal ground, another consent, or nothing. */
  #basis(
    { hostile, picks: [, second, third] }: Dice,
    state: OpenedCase,
    purpose: string,
    toOrg: string,
  ): ReferralBasis | undefined {
    const consents = Object.values(state.consents);
    const fitting = consents.filter((consent) => consent.purpose === purpose && consent.recipients.includes(toOrg));
    if (hostile < 6 && fitting.length > 0) return { kind: 'consent', consentId: fitting[third % fitting.length]!.consentId };
    if (third % 3 === 0) {
      const ground = OVERRIDE_GROUNDS[second % OVERRIDE_GROUNDS.length]!;
      return { kind: 'override', ground, ...(ground === 'order-of-authority' && { orderId: she.orderId(1 + (third % 4)) }) };
    }
    if (third % 3 === 1) return undefined;
    return { kind: 'consent', consentId: consents[third % Math.max(1, consents.length)]?.consentId ?? she.consentId(999) };
  }

  #refer(minute: number, dice: Dice, state: OpenedCase): CaseCommand {
    const [first, second] = dice.picks;
    const allowed = REFERRAL_SERVICES.slice(0, 3).flatMap((service) =>
      Object.values(state.consents).flatMap(({ purpose, recipients }) =>
        purpose === PURPOSE_OF_SERVICE[service] ? recipients.map((toOrg) => ({ service, toOrg })) : [],
      ),
    );
    const fitting = dice.hostile < 6 ? allowed[second % Math.max(1, allowed.length)] : undefined;
    const service = fitting?.service ?? REFERRAL_SERVICES[dice.hostile > 7 ? first % REFERRAL_SERVICES.length : first % 3]!;
    const toOrg = fitting?.toOrg ?? RECEIVERS[second % RECEIVERS.length]!;
    return she.sendReferral(minute, {
      actor: this.#of(state.opening.openedByOrg, dice),
      referralId: she.referralId(++this.#referrals),
      toOrg,
      service,
      basis: this.#basis(dice, state, PURPOSE_OF_SERVICE[service], toOrg),
      facility: { ...ABLE, suspended: dice.picks[3] % 31 === 0 },
    });
  }
}

/** In three of four stories the consent on which the first open referral rests, if one does. */
const reliedOn = (open: readonly Referral[], pick: number): string | undefined => {
  const bases = open.map(({ basis }) => basis);
  return pick % 4 !== 3 ? bases.find((basis) => basis.kind === 'consent')?.consentId : undefined;
};
