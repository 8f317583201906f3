import { ROLES, type Role } from '@setu/kernel';
import type { Act } from './acts.js';
import {
  AT_THE_DOOR,
  CASE_RELATIONS,
  ERRANDS,
  MEETING_RELATIONS,
  OPERATION_RELATIONS,
  TIP_RELATIONS,
  VERIFIER,
  type Relation,
} from './relations.js';

/**
 * One line of who may do what. `needs` lists what her organisation must have to do with the case, tip or organisation: one of them is
 * enough; `nothing` means that no relation is asked for.
 */
export type Policy = Readonly<{ act: Act; roles: readonly Role[]; needs: readonly Relation[] | 'nothing'; because: string }>;

const POLICE: readonly Role[] = ['duty-officer', 'investigating-officer', 'station-house-officer', 'coordinator'];
const CARE: readonly Role[] = ['case-worker', 'shelter-in-charge', 'coordinator'];
/** Those who act for an organisation that is or becomes responsible for her. */
const RESPONSIBLE: readonly Role[] = [...new Set([...POLICE, ...CARE])];
/** Everybody who works with her, the counsellor included. */
const WITH_HER: readonly Role[] = [...RESPONSIBLE, 'counsellor', 'outreach-worker'];
const OFFICES: readonly Role[] = ['clerk', 'protection-officer'];

/** Those who speak for their organisation towards others. */
const COORDINATING: readonly Role[] = [
  'coordinator',
  'station-house-officer',
  'shelter-in-charge',
  'clerk',
  'protection-officer',
];
/** Those who may sit at a meeting of police and NGOs. */
const AT_THE_TABLE: readonly Role[] = [...WITH_HER, ...OFFICES];

const REFERRALS: readonly Relation[] = ['referral-party', 'referral-sender'];
/** A part in the case itself, not only in one of its referrals. */
const PART_OF_CASE: readonly Relation[] = CASE_RELATIONS.filter(
  (relation) => !REFERRALS.includes(relation) && !ERRANDS.includes(relation),
);
/** Whoever she was referred to works with her too. */
const WORKING_WITH_HER: readonly Relation[] = [...PART_OF_CASE, 'referral-party'];
/** The sender of a referral sees to it as long as it is open, whatever else its part in the case. */
const SEES_TO_REFERRAL: readonly Relation[] = [...WORKING_WITH_HER, 'referral-sender'];

/**
 * Who may do what. What is not listed is refused. The rules of a case then say, with the reason, whose turn it is: that only the
 * named receiver receives is a rule of the case, not of access.
 */
export const POLICIES: readonly Policy[] = [
  // The system itself
  {
    act: 'system.read',
    roles: ['administrator', 'auditor'],
    needs: 'nothing',
    because: 'Those who run or audit the system see how it fares; it shows ids and codes only.',
  },

  {
    act: 'feed.read',
    roles: ['machine-client'],
    needs: 'nothing',
    because:
      'A machine that an authority has had enrolled reads what is published of all cases: ids, codes and instants, nothing sealed. It reads nothing else.',
  },

  {
    act: 'changes.read',
    roles: ROLES.filter((role) => role !== 'machine-client'),
    needs: 'nothing',
    because: 'Whoever has a page open is told what in it has changed, of what she may read herself and of nothing else.',
  },

  // The network
  {
    act: 'directory.administer',
    roles: ['administrator'],
    needs: 'nothing',
    because: 'Administrators keep the list of organisations, licences and members.',
  },
  {
    act: 'directory.read',
    roles: ROLES,
    needs: 'nothing',
    because: 'Everybody must be able to see which organisations there are.',
  },
  {
    act: 'capacity.declare',
    roles: ['shelter-in-charge', 'coordinator'],
    needs: ['own-organisation'],
    because: 'Those who run a shelter know its free places.',
  },

  // Tips
  {
    act: 'tip.receive',
    roles: [...WITH_HER, ...OFFICES],
    needs: 'nothing',
    because: 'A tip is never refused: whoever works in the field may hand one in.',
  },
  {
    act: 'tip.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: TIP_RELATIONS,
    because: 'A tip is seen by the unit that received it and by the organisation that handed it in.',
  },
  { act: 'tip.read', roles: ['auditor'], needs: 'nothing', because: 'An auditor reads everything, masked.' },
  { act: 'tip.acknowledge', roles: POLICE, needs: TIP_RELATIONS, because: 'The police unit says that it has the tip.' },
  {
    act: 'tip.handle',
    roles: POLICE,
    needs: TIP_RELATIONS,
    because: 'The police units that have the tip judge it, look into it, enter it in the diary and merge it.',
  },
  {
    act: 'tip.escalate',
    roles: [...WITH_HER, ...OFFICES],
    needs: TIP_RELATIONS,
    because: 'Whoever handed a tip in, or has it, may turn to another unit when nothing happens.',
  },
  {
    act: 'tip.close',
    roles: POLICE,
    needs: TIP_RELATIONS,
    because: 'The police unit that has the tip ends it, with another’s approval.',
  },

  // Rescue operations
  {
    act: 'operation.propose',
    roles: POLICE,
    needs: 'nothing',
    because: 'A rescue is a power of the police; the rule says on which tips a unit may act.',
  },
  {
    act: 'operation.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: OPERATION_RELATIONS,
    because: 'An operation is known to those who take part in it, and to nobody else.',
  },
  { act: 'operation.read', roles: ['auditor'], needs: 'nothing', because: 'An auditor reads everything, masked.' },
  {
    act: 'operation.plan',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'The lead unit asks for officers, arranges who is present, and briefs.',
  },
  {
    act: 'operation.authorise',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'An officer records her grounds and authorises; the rule says who has the power.',
  },
  {
    act: 'staffing.answer',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'The station that was asked for officers answers.',
  },
  {
    act: 'scene.report',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'What happened where the team went in is reported by the units that were there.',
  },
  {
    act: 'fir.record',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'The units of the operation link the FIR, or answer for there being none.',
  },
  {
    act: 'suspect.name',
    roles: POLICE,
    needs: OPERATION_RELATIONS,
    because: 'The units of the operation say whom they suspect, and the lead unit lifts the suspicion.',
  },
  { act: 'operation.end', roles: POLICE, needs: OPERATION_RELATIONS, because: 'The lead unit ends its operation.' },

  // Reading about a case
  {
    act: 'board.read',
    roles: [...WITH_HER, ...OFFICES, 'auditor'],
    needs: 'nothing',
    because: 'The board shows to each only the cases that concern her organisation; to an auditor all of them, masked.',
  },
  {
    act: 'queue.read',
    roles: [...WITH_HER, ...OFFICES, 'auditor'],
    needs: 'nothing',
    because: 'The queue shows to each only what waits for her own organisation; to an auditor all of it, masked.',
  },
  {
    act: 'reconciliation.read',
    roles: [...POLICE, 'auditor'],
    needs: 'nothing',
    because: 'A police unit sees which step is missing for those whom it removed; an auditor sees it for all.',
  },
  {
    act: 'case.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'A case is seen by the organisations that have a part in it.',
  },
  { act: 'case.read', roles: ['auditor'], needs: 'nothing', because: 'An auditor reads everything, masked.' },

  // Recording in a case
  {
    act: 'case.open',
    roles: [...RESPONSIBLE, 'outreach-worker'],
    needs: 'nothing',
    because: 'Whoever meets a person first opens her case.',
  },
  {
    act: 'identity.record',
    roles: WITH_HER,
    needs: PART_OF_CASE,
    because: 'Those who work with her record what she says of herself.',
  },
  {
    act: 'document.attach',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'A paper or photo is attached by whoever has it and works on the case. Opening it is another act.',
  },
  {
    act: 'age.record',
    roles: WITH_HER,
    needs: PART_OF_CASE,
    because: 'Those who work with her record how old she appears or says she is.',
  },
  {
    act: 'age.determine',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'The determination of an authority is recorded by whoever holds the paper.',
  },
  {
    act: 'production.record',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Those who brought her before the authority, or received her there, record it.',
  },
  {
    act: 'order.record',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Whoever has a part in the case and holds the order records it.',
  },
  {
    act: 'order.make-first',
    roles: ['clerk'],
    needs: 'nothing',
    because:
      'A court, committee or authority may make an order of its own before it has a part in the case. That hers is one, and the order its own, the edge asks.',
  },
  {
    act: 'consent.record',
    roles: [...WITH_HER, 'clerk'],
    needs: WORKING_WITH_HER,
    because: 'Her consent is recorded by whoever asked her, and what an authority decides for her by its clerk.',
  },
  {
    act: 'consent.withdraw',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'She may take her consent back towards anybody who works with her.',
  },
  {
    act: 'leave.record',
    roles: WITH_HER,
    needs: PART_OF_CASE,
    because: 'That she leaves by her own choice is recorded by whoever was there.',
  },
  {
    act: 'missing.report',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'That she is missing is reported by whoever notices it first.',
  },
  {
    act: 'found.report',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'That she was found is reported by whoever knows it first.',
  },

  {
    act: 'death.report',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'That she has died is reported by whoever learns it first.',
  },

  // Responsibility for her
  {
    act: 'custody.open',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'Custody is opened by a member of the organisation that takes responsibility.',
  },
  { act: 'custody.review', roles: RESPONSIBLE, needs: PART_OF_CASE, because: 'The custodian says on which ground it holds her.' },
  {
    act: 'custody.end',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'The custodian says that its responsibility has ended.',
  },
  { act: 'handover.offer', roles: RESPONSIBLE, needs: PART_OF_CASE, because: 'The custodian offers to hand her over.' },
  {
    act: 'handover.accept',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'The named receiver accepts; the giver may record what it heard from a receiver that does not write for itself.',
  },
  {
    act: 'handover.refuse',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'The named receiver refuses; the giver may record what it heard.',
  },
  { act: 'handover.cancel', roles: RESPONSIBLE, needs: PART_OF_CASE, because: 'The giver takes its offer back.' },
  {
    act: 'handover.dispatch',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'The giver says that she is on her way, and with whom.',
  },
  {
    act: 'handover.receive',
    roles: [...RESPONSIBLE, 'counsellor', 'outreach-worker'],
    needs: [...PART_OF_CASE, ...AT_THE_DOOR],
    because: 'Whoever is at the door of the named receiver takes her in; for an outside party a third person records it.',
  },
  { act: 'handover.return', roles: RESPONSIBLE, needs: PART_OF_CASE, because: 'That she came back is recorded by the giver.' },
  {
    act: 'handover.confirm',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'The giver confirms; if it is silent, its superior, then the authority that ordered.',
  },
  {
    act: 'handover.dispute',
    roles: [...RESPONSIBLE, 'counsellor'],
    needs: PART_OF_CASE,
    because: 'Either side may say that something is not as the other recorded it.',
  },
  {
    act: 'handover.resolve-dispute',
    roles: [...RESPONSIBLE, 'counsellor'],
    needs: PART_OF_CASE,
    because: 'The side that raised a dispute withdraws or settles it; the other may concede.',
  },

  // Which cases are of one person
  {
    act: 'person.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because:
      'Whoever has a part in two cases may see that they are of one person; of a case in which she has none she learns nothing.',
  },
  { act: 'person.read', roles: ['auditor'], needs: 'nothing', because: 'An auditor reads everything, masked.' },
  {
    act: 'person.merge',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'That two cases are of one person is said, or taken back, by somebody who has a part in both.',
  },

  // Meetings of police and NGOs
  {
    act: 'meeting.convene',
    roles: COORDINATING,
    needs: 'nothing',
    because: 'Whoever speaks for an organisation may call police and NGOs together.',
  },
  {
    act: 'meeting.read',
    roles: AT_THE_TABLE,
    needs: MEETING_RELATIONS,
    because: 'A meeting is seen by the organisations that take part in it.',
  },
  { act: 'meeting.read', roles: ['auditor'], needs: 'nothing', because: 'An auditor reads everything, masked.' },
  {
    act: 'meeting.speak',
    roles: AT_THE_TABLE,
    needs: MEETING_RELATIONS,
    because: 'Whoever sits at the table brings things in, and records what was agreed.',
  },
  {
    act: 'minutes.approve',
    roles: COORDINATING,
    needs: MEETING_RELATIONS,
    because: 'Minutes bind an organisation, so they are approved by somebody who speaks for it.',
  },
  {
    act: 'action.report',
    roles: AT_THE_TABLE,
    needs: MEETING_RELATIONS,
    because: 'How an agreed action stands is reported by those who carry it out.',
  },
  { act: 'action.close', roles: COORDINATING, needs: MEETING_RELATIONS, because: 'The convenor closes what was agreed.' },

  // Consent, referrals, care and findings
  {
    act: 'consent.refuse',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'That she said no is recorded by whoever asked her.',
  },
  {
    act: 'assent.record',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'What a child says is recorded by whoever heard her.',
  },
  {
    act: 'sharing.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'Who works with her sees what she allowed, and to whom.',
  },
  {
    act: 'sharing.read',
    roles: ['auditor'],
    needs: 'nothing',
    because: 'An auditor reads everything, masked.',
  },
  {
    act: 'referral.list',
    roles: [...WITH_HER, ...OFFICES, 'auditor'],
    needs: 'nothing',
    because: 'The list shows to each only the referrals to and from her organisation; to an auditor all of them, masked.',
  },
  {
    act: 'referral.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'Whoever has a part in the case sees to whom she was referred and how that stands.',
  },
  {
    act: 'referral.read',
    roles: ['auditor'],
    needs: 'nothing',
    because: 'An auditor reads everything, masked.',
  },
  {
    act: 'referral.send',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'Whoever works with her may refer her, if she consented.',
  },
  {
    act: 'referral.receive',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'The receiver says that the referral has arrived.',
  },
  {
    act: 'referral.hold',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'The receiver says that it cannot say yes yet.',
  },
  {
    act: 'referral.accept',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'The receiver says that it will serve her.',
  },
  {
    act: 'referral.decline',
    roles: [...WITH_HER, ...OFFICES],
    needs: SEES_TO_REFERRAL,
    because: 'The receiver says that it cannot; that she does not want it is recorded by whoever heard her.',
  },
  {
    act: 'referral.reroute',
    roles: [...WITH_HER, ...OFFICES],
    needs: SEES_TO_REFERRAL,
    because: 'Sender or receiver sends it on.',
  },
  {
    act: 'referral.cancel',
    roles: [...WITH_HER, ...OFFICES],
    needs: SEES_TO_REFERRAL,
    because: 'The sender takes it back.',
  },
  {
    act: 'referral.confirm-cancellation',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'The receiver lets go of what it accepted.',
  },
  {
    act: 'referral.complete',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'The receiver says how it ended.',
  },
  {
    act: 'referral.enter-in-error',
    roles: [...WITH_HER, ...OFFICES],
    needs: SEES_TO_REFERRAL,
    because: 'The sender says that it should never have been sent.',
  },
  {
    act: 'needs.assess',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'Those who work with her assess with her what she needs.',
  },
  {
    act: 'care-plan.adopt',
    roles: [...CARE, 'counsellor', 'protection-officer'],
    needs: WORKING_WITH_HER,
    because: 'A plan of care is adopted by those who care for her.',
  },
  {
    act: 'counselling.record',
    roles: ['counsellor'],
    needs: WORKING_WITH_HER,
    because: 'Only the counsellor says that a session took place.',
  },
  {
    act: 'legal-aid.assign',
    roles: [...CARE, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'Who assigns a lawyer, or helps her to one, records it.',
  },
  {
    act: 'compensation.record',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'What becomes of her claim is recorded by whoever holds the paper.',
  },
  {
    act: 'mediation.request',
    roles: [...CARE, 'counsellor', 'outreach-worker'],
    needs: WORKING_WITH_HER,
    because: 'Her own request is recorded by those who care for her; it is not asked of her by police.',
  },
  {
    act: 'progress.tell',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'That she was told how the investigation stands is recorded by whoever told her.',
  },
  {
    act: 'risk.assess',
    roles: [...WITH_HER, ...OFFICES],
    needs: WORKING_WITH_HER,
    because: 'Whoever works with her says how safe she is.',
  },
  {
    act: 'medical-exam.record',
    roles: WITH_HER,
    needs: WORKING_WITH_HER,
    because: 'An examination, or that she did not want one, is recorded by whoever was with her.',
  },
  {
    act: 'statement.record',
    roles: [...POLICE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'That a statement was taken is recorded by police and courts.',
  },
  {
    act: 'age-test.order',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'The order of an authority is recorded by whoever holds the paper.',
  },
  {
    act: 'report.record',
    roles: POLICE,
    needs: PART_OF_CASE,
    because: 'Police say that they reported to the committee and the court.',
  },

  // The way home, and after it
  {
    act: 'family.trace',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Whoever finds somebody of her family records it; who and where stays sealed.',
  },
  {
    act: 'claim.receive',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'A claim is recorded by whoever it was made to.',
  },
  {
    act: 'home.assign',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Who answers for her, or the authority, asks somebody to look at the home.',
  },
  {
    act: 'home.report',
    roles: [...WITH_HER, ...OFFICES],
    needs: [VERIFIER, 'former-verifier'],
    because: 'Only the organisation that was asked reports what it found.',
  },
  {
    act: 'home.decline',
    roles: WITH_HER,
    needs: PART_OF_CASE,
    because: 'That an adult does not want her home looked at is recorded by whoever offered it.',
  },
  {
    act: 'wishes.record',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'What she wants is recorded by whoever heard her.',
  },
  {
    act: 'restoration.refuse',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'The authority refuses, or whoever holds its paper records it.',
  },
  {
    act: 'journey.record',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'The journey is told by those who travel with her and those who see her off and in.',
  },
  {
    act: 'reunification.complete',
    roles: RESPONSIBLE,
    needs: PART_OF_CASE,
    because: 'Who answers for her says that she is home.',
  },
  {
    act: 'reunification.read',
    roles: [...WITH_HER, ...OFFICES],
    needs: [...PART_OF_CASE, VERIFIER],
    because: 'The way home is seen by those who have a part in the case and by who looks at the home.',
  },
  {
    act: 'reunification.read',
    roles: ['auditor'],
    needs: 'nothing',
    because: 'An auditor reads everything, masked.',
  },
  {
    act: 'follow-up.record',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Whoever looks after her records how she is.',
  },
  {
    act: 'follow-up.read',
    roles: [...WITH_HER, ...OFFICES, 'auditor'],
    needs: 'nothing',
    because: 'Each sees the follow-ups that her organisation owes; an auditor all of them, masked.',
  },
  {
    act: 'alert.raise',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Whoever fears for her says so at once.',
  },

  // Keeping the record
  {
    act: 'record.correct',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'An entry is corrected by somebody whom the case concerns; both stay visible.',
  },
  {
    act: 'delay.explain',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Why something came late is said by those who have a part in it.',
  },
  {
    act: 'case.close',
    roles: [...RESPONSIBLE, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Who answered for her, or the authority, says that nothing is open any more.',
  },
  {
    act: 'case.reopen',
    roles: [...WITH_HER, ...OFFICES],
    needs: PART_OF_CASE,
    because: 'Whoever learns that she needs help again reopens her case.',
  },
  {
    act: 'irregularity.read',
    roles: [...WITH_HER, ...OFFICES, 'auditor'],
    needs: 'nothing',
    because: 'Each sees what is late or deviates in the cases that concern her organisation; an auditor in all, masked.',
  },

  // Sealed values: no line, so nobody opens one.
];
