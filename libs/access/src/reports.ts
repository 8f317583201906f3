import type { Act } from './acts.js';

/**
 * Acts by which somebody says what has happened. They stay open to the members of an organisation that is suspended: she is with them, and
 * refusing the truth would only hide it. Everything else waits until the organisation is reinstated.
 */
export const REPORTS = [
  'tip.receive',
  'scene.report',
  'fir.record',
  'identity.record',
  'document.attach',
  'age.record',
  'age.determine',
  'production.record',
  'order.record',
  'consent.refuse',
  'consent.withdraw',
  'assent.record',
  'referral.complete',
  'counselling.record',
  'compensation.record',
  'medical-exam.record',
  'statement.record',
  'report.record',
  'custody.end',
  'leave.record',
  'missing.report',
  'found.report',
  'death.report',
  'handover.receive',
  'handover.return',
  'handover.dispute',
  'family.trace',
  'claim.receive',
  'home.report',
  'home.decline',
  'wishes.record',
  'journey.record',
  'follow-up.record',
  'alert.raise',
  'record.correct',
  'delay.explain',
] as const satisfies readonly Act[];
export type Report = (typeof REPORTS)[number];
