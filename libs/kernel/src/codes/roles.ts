/** The roles in which a member acts for an organisation. */
export const ROLES = [
  'duty-officer',
  'coordinator',
  'investigating-officer',
  'station-house-officer',
  'outreach-worker',
  'case-worker',
  'shelter-in-charge',
  'counsellor',
  'clerk',
  'protection-officer',
  'auditor',
  'report-reader',
  'data-protection-officer',
  'administrator',
  /** No person: a system that reads what is published. */
  'machine-client',
] as const;
export type Role = (typeof ROLES)[number];
