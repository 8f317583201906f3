/** How a case came to be opened. */
export const CASE_ORIGINS = ['operation', 'walk-in', 'referral', 'court', 'helpline'] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

/** What an age band rests on. JJ Act 2015 s.94(2): certificate, then local certificate, then test. */
export const AGE_BASES = [
  'apparent',
  'stated',
  'school-certificate',
  'birth-certificate',
  'identity-document',
  'medical-test',
  'test-ordered',
] as const;
export type AgeBasis = (typeof AGE_BASES)[number];

/** Who may determine an age, or make an order over a person. */
export const AUTHORITIES = [
  'magistrate',
  'special-court',
  'sessions-court',
  'high-court',
  'supreme-court',
  'cwc',
  'jjb',
  'district-magistrate',
  'other',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Provisions under which a police officer may remove a person before any order; in force until she is produced. */
export const REMOVAL_POWERS = ['ITPA-15', 'ITPA-16', 'BNSS-100', 'JJ-31', 'other'] as const;
export type RemovalPower = (typeof REMOVAL_POWERS)[number];

/** Provisions under which an order over a person is made. */
export const ORDER_STATUTES = [
  'ITPA-16',
  'ITPA-17-1',
  'ITPA-17-3',
  'ITPA-17-4',
  'ITPA-17-A',
  'ITPA-19',
  'JJ-36',
  'JJ-37',
  'JJ-38',
  'JJ-40',
  'JJ-95',
  'BNSS-100',
  'other',
] as const;
export type OrderStatute = (typeof ORDER_STATUTES)[number];

/** What an order orders. Only custody, placement and transfer orders are a ground of custody by an organisation. */
export const ORDER_KINDS = ['custody', 'release', 'restoration', 'escort', 'transfer', 'placement'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_END_REASONS = [
  'set-aside',
  'replaced',
  'complied-with',
  'age-determined',
  'released',
  'stayed-on-appeal',
  'other',
] as const;
export type OrderEndReason = (typeof ORDER_END_REASONS)[number];

export const PRODUCED_BEFORE = ['magistrate', 'nearest-magistrate', 'special-court', 'cwc', 'cwc-member'] as const;
export type ProducedBefore = (typeof PRODUCED_BEFORE)[number];
export const PRODUCTION_MODES = ['in-person', 'video'] as const;
export type ProductionMode = (typeof PRODUCTION_MODES)[number];

/** Consent is per purpose, never bundled. `accommodation` is the only one that can carry custody, and only of an adult. */
export const CONSENT_PURPOSES = [
  'accommodation',
  'medical',
  'counselling',
  'psychosocial',
  'legal-aid',
  'schooling',
  'vocational',
  'self-defence-training',
  'family-mediation',
  'family-tracing',
  'follow-up',
  'information-sharing',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const CONSENT_GIVERS = ['self', 'guardian', 'authority'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** What may be shared under a consent. Names and whereabouts are never shared because something else is. */
export const CONSENT_SCOPES = [
  'case-code',
  'needs',
  'identity',
  'contact',
  'medical',
  'psychosocial',
  'family',
  'legal-papers',
  'whereabouts',
] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** What a child says to what others decide for her. `could-not-be-asked` says that she was too young or too unwell. */
export const CHILD_VIEWS = ['agrees', 'disagrees', 'undecided', 'could-not-be-asked'] as const;
export type ChildView = (typeof CHILD_VIEWS)[number];

/** ISO 639 codes of the languages in which consent is asked for: those of the Eighth Schedule, English, and of neighbouring countries. */
export const LANGUAGES = [
  'as',
  'bn',
  'brx',
  'doi',
  'en',
  'gu',
  'hi',
  'kn',
  'ks',
  'kok',
  'mai',
  'ml',
  'mni',
  'mr',
  'my',
  'ne',
  'or',
  'pa',
  'ru',
  'sa',
  'sat',
  'sd',
  'si',
  'ta',
  'te',
  'ur',
  'uz',
  'bho',
  'hne',
  'raj',
  'sign',
  'other',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a custody rests on: the power of removal, an order, or the consent of an adult. */
export const CUSTODY_BASES = ['statute', 'order', 'consent'] as const;
export type Footing = (typeof CUSTODY_BASES)[number];

export const OVER_CAPACITY_REASONS = [
  'no-other-facility',
  'siblings-kept-together',
  'ordered-by-authority',
  'safety-risk-elsewhere',
  'medical-need',
  'other',
] as const;
export type OverCapacityReason = (typeof OVER_CAPACITY_REASONS)[number];

export const BELONGINGS = [
  'clothing',
  'jewellery',
  'money',
  'telephone',
  'identity-document',
  'other-document',
  'medicine',
  'bag',
  'infant-items',
  'sealed-packet',
  'other',
] as const;
export type Belonging = (typeof BELONGINGS)[number];

/** A party that is not on the network. */
export const OUTSIDE_KINDS = ['parents', 'guardian', 'relative', 'fit-person', 'facility', 'other'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** How an agreement or a refusal of a party that does not write for itself was heard. */
export const HEARD_BY = ['in-person', 'phone', 'document'] as const;
export type HeardBy = (typeof HEARD_BY)[number];

/** Who recorded a receipt: the receiver's own member, a third person for an outside party, or the escort alone. */
export const RECORDED_AS = ['receiver', 'third-person', 'escort'] as const;
export type RecordedAs = (typeof RECORDED_AS)[number];

/** By whom, if the giver is silent. The last three only where it has no superior and no authority ordered the handover. */
export const CONFIRMATION_GROUNDS = [
  'superior',
  'ordering-authority',
  'concerned-authority',
  'receivers-second-person',
  'concerned-organisation',
] as const;
export type ConfirmationGround = (typeof CONFIRMATION_GROUNDS)[number];

export const HANDOVER_REFUSAL_REASONS = [
  'no-place',
  'not-licensed-for-her',
  'papers-missing',
  'medical-need',
  'safety-risk',
  'person-unwilling',
  'wrong-person',
  'other',
] as const;
export type HandoverRefusalReason = (typeof HANDOVER_REFUSAL_REASONS)[number];

/** How a handover had been closed before its receiver recorded that she is there all the same. */
export const CLOSED_BEFORE_RECEIPT = ['refused', 'cancelled', 'superseded'] as const;
export type ClosedBeforeReceipt = (typeof CLOSED_BEFORE_RECEIPT)[number];

/** `received-elsewhere`: another receiver recorded that she is with it. `custody-ended` is written by the system when custody ends with a handover in flight, never chosen by a person. */
export const HANDOVER_CANCEL_REASONS = [
  'plan-changed',
  'order-changed',
  'consent-withdrawn',
  'medical-need',
  'safety-risk',
  'entered-in-error',
  'received-elsewhere',
  'custody-ended',
  'other',
] as const;
export type HandoverCancelReason = (typeof HANDOVER_CANCEL_REASONS)[number];

export const DISPUTE_MATTERS = ['belongings', 'condition', 'time', 'place', 'identity', 'documents', 'escort', 'other'] as const;
export type DisputeMatter = (typeof DISPUTE_MATTERS)[number];

/** The party that raised a dispute withdraws it or agrees; the other party can only concede. */
export const DISPUTE_OUTCOMES = ['withdrawn', 'agreed', 'conceded'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export const CUSTODY_END_REASONS = ['reunified', 'released', 'left-by-choice', 'deceased', 'other'] as const;
export type CustodyEndReason = (typeof CUSTODY_END_REASONS)[number];

/** What has happened to the ground on which custody, or a handover in flight, relies. */
export const QUESTIONED_FACTS = [
  'age-determined',
  'age-doubted',
  'order-ended',
  'consent-withdrawn',
  'authority-expired',
  'produced',
  'organisation-suspended',
  'appointment-ended',
] as const;
export type QuestionedFact = (typeof QUESTIONED_FACTS)[number];
