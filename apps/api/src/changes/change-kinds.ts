/** What may have changed. `case-referrals`: the referrals of a case, told to who sees to one of them and may not read the case. */
export const CHANGE_KINDS = ['case', 'case-referrals', 'tip', 'operation', 'meeting', 'organisation'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
