/** What an organisation has to do with a case, computed by the caller from the case itself. */
export const CASE_RELATIONS = [
  /** It opened the case. */
  'opened',
  /** It is responsible for her now, or was. */
  'custodian',
  /** It gives her over in a handover. */
  'giver',
  /** It is named as the receiver of a handover, also while that is only offered. */
  'receiver',
  /** It is the superior of the giver of a handover that was received and not yet confirmed. */
  'superior',
  /** She herself goes with her, on the way to a party outside the network: she may record the receipt, and learn nothing else. */
  'escort',
  /** A handover to it was closed before she came: it may record that she came all the same, and learn nothing else. */
  'former-receiver',
  /** It looked at a home and reported: its report may come once more, if the answer to it was lost, and it learns nothing else. */
  'former-verifier',
  /** It made an order over her. */
  'authority',
  /** An open referral went to it, and what carries that referral holds. */
  'referral-party',
  /** An open referral came from it. */
  'referral-sender',
] as const;
export type CaseRelation = (typeof CASE_RELATIONS)[number];

/** Relations by which one act is open and the rest of the case stays concealed. */
export const ERRANDS: readonly CaseRelation[] = ['escort', 'former-receiver', 'former-verifier'];
/** Relations of whoever comes to the door with her. */
export const AT_THE_DOOR: readonly CaseRelation[] = ['escort', 'former-receiver'];

/** It was asked to look at the home she may go to, and has not reported yet. It sees the way home and nothing else of the case. */
export const VERIFIER = 'verifier';

/** What an organisation has to do with a tip. */
export const TIP_RELATIONS = ['tip-receiver', 'tip-sender', 'tip-escalated-to'] as const;
export type TipRelation = (typeof TIP_RELATIONS)[number];

/** What an organisation, or a person by her own name, has to do with a rescue operation. */
export const OPERATION_RELATIONS = [
  /** It leads it. */
  'operation-lead',
  /** It was asked for officers, or sends some. */
  'operation-staff',
  /** Its people will be present. */
  'operation-present',
  /** It keeps places free. */
  'operation-shelter',
  /** She proposed it, wrote grounds, authorised it or was committed to it. */
  'operation-named',
] as const;
export type OperationRelation = (typeof OPERATION_RELATIONS)[number];

/** What an organisation has to do with a meeting. */
export const MEETING_RELATIONS = ['convenor', 'participant'] as const;
export type MeetingRelation = (typeof MEETING_RELATIONS)[number];

/** `own-organisation`: the record is about the organisation she acts for. */
export type Relation = CaseRelation | typeof VERIFIER | TipRelation | OperationRelation | MeetingRelation | 'own-organisation';
