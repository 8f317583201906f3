import type { FollowUpGround } from './reunification-codes.js';
import type { FollowUpOutcome } from './follow-up-codes.js';

export type FollowUpSchedule = Readonly<{ reunificationId: string; owner: string; dueDates: readonly string[] }>;

/** How she is followed up after the last reunification. */
export type FollowUpState = Readonly<{
  /** Of the last reunification; absent when there was none. */
  reunification?: Readonly<{ reunificationId: string; ground: FollowUpGround }> | undefined;
  schedule?: FollowUpSchedule | undefined;
  /** She is an adult and does not want it any more. */
  declined: boolean;
  /** Due dates that were answered, and those that were missed. A missed one stays missed, also when it was answered later. */
  answered: readonly string[];
  missed: readonly string[];
  /** What the latest contact found, and when that was; a contact told later of an earlier day is not the last word. */
  lastOutcome?: FollowUpOutcome | undefined;
  lastContactedAt?: string | undefined;
  /** An alert was raised since contact was lost. */
  escalated: boolean;
  alertIds: readonly string[];
}>;

export const NO_FOLLOW_UP: FollowUpState = { declined: false, answered: [], missed: [], escalated: false, alertIds: [] };

/** A child is followed up; an adult while she agrees. False before any reunification. */
export const isFollowedUp = ({ reunification, declined }: FollowUpState): boolean =>
  reunification !== undefined && reunification.ground !== 'not-agreed' && !declined;

/** Due dates that are neither answered nor missed, earliest first. */
export const openDueDates = ({ schedule, answered, missed }: FollowUpState): readonly string[] =>
  (schedule?.dueDates ?? []).filter((dueAt) => !answered.includes(dueAt) && !missed.includes(dueAt));
