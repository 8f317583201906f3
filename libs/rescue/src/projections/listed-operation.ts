/** An operation in a list: no more than that it is there and how it stands. Instants are ISO 8601 UTC. */
export type ListedOperation = Readonly<{
  id: string;
  leadUnit: string;
  /** proposed, authorised, briefed, entered, concluded or stood-down. */
  standing: string;
  proposedAt: string;
  endedAt?: string;
}>;

/** A request for officers, and what became of it. */
export type ShownStaffing = Readonly<{
  requestId: string;
  toStation: string;
  asked: Readonly<{ officers: number; women: number; neededBy: string; at: string }>;
  committed: Readonly<{ officers: number; women: number }>;
  declined?: Readonly<{ reason: string; at: string }>;
  escalations: readonly Readonly<{ toUnit: string; takenUp: boolean }>[];
}>;

export type ShownOfficer = Readonly<{ staffRef: string; byUnit: string; requestId: string; rank: string; gender: string }>;

/** An organisation that will be present, or a shelter that keeps places free. */
export type ShownArrangement = Readonly<{ kind: string; org: string; people?: number; women?: number; places?: number }>;

/** One event of the operation; personal values appear as `{"sealed": "<purpose>"}`. */
export type LogEntry = Readonly<{
  revision: number;
  eventId: string;
  type: string;
  recordedAt: string;
  occurredAt: string;
  lateReason?: string;
  by?: Readonly<{ userRef: string; orgRef: string }>;
  deviations: readonly string[];
  data: Readonly<Record<string, unknown>>;
}>;

/** `wrong`: what does not add up. `overtaken`: somebody was recorded as removed or arrested since. */
export type ShownHeadcount = Readonly<{
  found: number;
  removed: number;
  declinedToLeave: number;
  declinedChildren: number;
  accused: number;
  wrong: readonly string[];
  overtaken: boolean;
}>;

/** What an organisation sees that was only asked for officers or places: its own share, and that the operation is there. */
export type OwnShare = ListedOperation &
  Readonly<{ share: 'own'; staffing: readonly ShownStaffing[]; arrangements: readonly ShownArrangement[]; revision: number }>;

/** The whole operation, as those see it who take part in it by name. */
export type WholeOperation = ListedOperation &
  Readonly<{
    share: 'whole';
    route: string;
    tips: readonly string[];
    proposedBy: string;
    agreedActionId?: string;
    authority?: Readonly<{
      kind: string;
      at: string;
      officer: string;
      appointment?: string;
      area: string;
      womenCommitted: number;
      exception?: string;
      rulesVersion: number;
    }>;
    briefing?: Readonly<{ at: string; by: string }>;
    enteredAt?: string;
    headcount?: ShownHeadcount;
    endReason?: string;
    /** Every rule that something reported of this operation broke. */
    deviations: readonly string[];
    staffing: readonly ShownStaffing[];
    officers: readonly ShownOfficer[];
    arrangements: readonly ShownArrangement[];
    log: readonly LogEntry[];
    revision: number;
  }>;
