import type { SealedValue } from './sealed-value.js';
import type { ListedTip } from './listed-tip.js';

/** Columns that say what became of a tip. */
export type TipStandingRow = {
  standing: string;
  signed_at: Date | null;
  diary_station: string | null;
  diary_number: SealedValue | null;
  diary_time: Date | null;
  risk_level: string | null;
  risk_factors: string[];
  assessed_by: string | null;
  verification: string | null;
  verified_by: string | null;
  verification_note: SealedValue | null;
  escalated_to: string[];
  escalation_taken_up_by: string[];
  merged_into: string | null;
  operations: string[];
  closing_reason: string | null;
  closed_by: string | null;
  closing_approved_by: string | null;
  closing_note: SealedValue | null;
};

type TipStanding = Pick<
  ListedTip,
  'standing' | 'signedAt' | 'generalDiary' | 'risk' | 'verification' | 'escalations' | 'mergedInto' | 'operations' | 'closing'
>;

const diaryOf = ({
  diary_station: station,
  diary_number: number,
  diary_time: at,
}: TipStandingRow): TipStanding['generalDiary'] =>
  station !== null && number && at !== null ? { station, number, at: at.toISOString() } : undefined;

const riskOf = ({ risk_level: level, risk_factors: factors, assessed_by: byUnit }: TipStandingRow): TipStanding['risk'] =>
  level !== null && byUnit !== null ? { level, factors, byUnit } : undefined;

const verificationOf = (row: TipStandingRow): TipStanding['verification'] => {
  const { verification: outcome, verified_by: byUnit, verification_note: note } = row;
  return outcome !== null && byUnit !== null ? { outcome, byUnit, ...(note && { note }) } : undefined;
};

const closingOf = (row: TipStandingRow): TipStanding['closing'] => {
  const { closing_reason: reason, closed_by: by, closing_approved_by: approvedBy, closing_note: note } = row;
  return reason !== null && by !== null && approvedBy !== null ? { reason, by, approvedBy, ...(note && { note }) } : undefined;
};

/** What became of a tip, as a reader sees it. */
export const tipStandingOf = (row: TipStandingRow): TipStanding => {
  const [generalDiary, risk, verification, closing] = [diaryOf(row), riskOf(row), verificationOf(row), closingOf(row)];
  return {
    standing: row.standing,
    ...(row.signed_at && { signedAt: row.signed_at.toISOString() }),
    ...(generalDiary && { generalDiary }),
    ...(risk && { risk }),
    ...(verification && { verification }),
    escalations: row.escalated_to.map((toUnit) => ({ toUnit, takenUp: row.escalation_taken_up_by.includes(toUnit) })),
    ...(row.merged_into !== null && { mergedInto: row.merged_into }),
    operations: row.operations,
    ...(closing && { closing }),
  };
};
