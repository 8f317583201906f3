/** So many of a hundred. `of` says of what, and what happens to them; `source` where the number is from. */
export type Share = Readonly<{ percent: number; of: string; source: string }>;

const CAG = 'CAG audit of CCTNS in Odisha, 2025, found arrests recorded before the FIR; the number is assumed';
const ASSUMED = 'assumed';

const share = (percent: number, of: string, source: string = ASSUMED): Share => ({ percent, of, source });

/** How often what happens in a simulation. Nobody has measured most of it: what is assumed is said to be. docs/how-to/simulate.md shows the same numbers. */
export const SPREAD = {
  // A tip and the operation that comes of it
  tipAcknowledgedLate: share(25, 'tips are acknowledged after hours, not minutes'),
  tipEnteredInDiary: share(75, 'tips are entered in the general diary before an operation is proposed'),
  tipHandedInTwice: share(15, 'operations rest on a tip that another one was merged into'),
  tipClosed: share(20, 'operations have beside them a tip that is closed without action, with an approver'),
  staffingDeclined: share(20, 'stations that are asked for officers decline; the special unit sends them'),
  tooFewWomen: share(6, 'rescues are authorised with fewer than two women officers, for a reason'),
  stoodDown: share(8, 'operations are stood down before entry, and the tip leads to another one'),
  noWomanWitness: share(6, 'entries are made without a woman as witness, which stays marked'),
  firNotRegistered: share(5, 'operations end without an FIR, with a reason and an approver'),
  arrestBeforeFir: share(15, 'arrests are recorded before the FIR, which stays marked', CAG),
  headcountOff: share(6, 'headcounts do not add up, and the operation is concluded with a reason'),
  removalLate: share(4, 'removals are written down the day after, from paper'),
  // She comes into care
  fromOperation: share(86, 'people come by an operation; of the others, children by a police unit and adults by themselves'),
  sexualOffence: share(70, 'cases have information of a sexual offence'),
  pocso: share(60, 'children have information of an offence under the POCSO Act'),
  examDeclined: share(12, 'people decline the medical examination'),
  examWithoutConsent: share(4, 'examinations are recorded without a consent, which stays marked'),
  familyImplicated: share(12, 'risk assessments find the family or guardian implicated'),
  producedInTime: share(85, 'people are produced within 24 hours'),
  producedByVideo: share(20, 'productions are by video link'),
  adultFreed: share(20, 'adults are set at liberty by the magistrate when they are produced'),
  adultByConsent: share(20, 'adults stay in a home by their own consent, not by an order'),
  earlyClaim: share(8, 'children are claimed by somebody within a day of the rescue, a red flag'),
  // Handovers
  handoverRefused: share(10, 'homes that are offered a person refuse'),
  womanEscort: share(85, 'handovers are escorted by a woman officer'),
  receiptLate: share(6, 'receipts are written down later, from paper'),
  belongingsDiffer: share(12, 'receipts find other belongings than were listed; half of these are disputed'),
  confirmedInTime: share(85, 'givers confirm within the hour'),
  // In care
  correction: share(8, 'cases have an entry corrected'),
  missing: share(5, 'people in a home are reported missing; three in ten of them are not found'),
  orderExtended: share(60, 'placement orders are extended'),
  transferred: share(15, 'children who do not go home go to another home'),
  referralConsentRefused: share(10, 'people refuse their consent to a referral, and it is not sent'),
  referralHeld: share(18, 'referrals are held before they are answered'),
  referralDeclinedByProvider: share(12, 'referrals are declined by the provider; half of these are sent elsewhere'),
  referralDeclinedByHer: share(6, 'referrals are declined by the person'),
  referralWithdrawn: share(7, 'people withdraw their consent while they are being served'),
  referralCancelled: share(5, 'accepted referrals are cancelled by the sender, confirmed by the receiver'),
  sessionMissed: share(20, 'counselling sessions are not attended'),
  compensationAsked: share(40, 'people apply for compensation'),
  compensationAwarded: share(55, 'applications end in an award'),
  compensationRefused: share(15, 'applications are refused; the others are still open'),
  compensationPaid: share(60, 'awards are paid within the time that is looked at'),
  // The way home
  familyTraced: share(88, 'families of children are traced'),
  claimed: share(70, 'traced families claim the child'),
  homeSuitable: share(68, 'homes are found suitable'),
  homeInconclusive: share(12, 'first visits are inconclusive, and the home is visited again'),
  visitLate: share(15, 'reports on a home come later, from paper'),
  overruled: share(5, 'reports that a home is unsuitable are overruled by an order with reasons'),
  wantsHome: share(78, 'children say that they want to go home'),
  escortAlone: share(10, 'families receive a child with nobody but the escort there, which stays marked'),
  adultGoesToFamily: share(
    35,
    'adults who are released go to relatives or live by themselves with a plan, and custody ends as a reunification',
  ),
  adultDeclinesVisit: share(60, 'these adults decline a visit to their home'),
  adultAgreesToFollowUp: share(50, 'these adults agree to follow-up'),
  // After
  followUpKept: share(74, 'dates of follow-up are kept'),
  followUpLate: share(10, 'dates of follow-up are recorded later, from paper; the others are missed'),
  concern: share(9, 'contacts give reason for concern'),
  contactLost: share(3, 'contacts are lost, and that is escalated'),
  retrafficked: share(1, 'contacts find her trafficked again, and an alert is raised'),
  closed: share(80, 'cases in which nothing is open are closed'),
  reopened: share(3, 'closed cases are opened again, at her request'),
} as const satisfies Record<string, Share>;

/** Of a hundred people, how old they appear. Of four whose age is doubtful three are children, so that 44 are children in all. */
export const APPEARS = { child: 35, doubtful: 12, adult: 53 } as const;
/** Of a hundred operations, how many people are brought out: three on the average. */
export const PEOPLE_IN_OPERATION = { 1: 28, 2: 22, 3: 18, 4: 12, 5: 9, 6: 6, 9: 3, 13: 2 } as const;
