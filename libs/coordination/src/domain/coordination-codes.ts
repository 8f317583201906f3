/** What a meeting is about, and what an input or an action belongs to. */
export const MEETING_TOPICS = [
  'tips-and-patterns',
  'rescue-planning',
  'staffing',
  'placement-and-shelters',
  'health',
  'counselling',
  'legal-aid',
  'compensation',
  'reunification-and-follow-up',
  'training',
  'information-sharing',
  'complaint-about-conduct',
  'review-of-actions',
  'other',
] as const;
export type MeetingTopic = (typeof MEETING_TOPICS)[number];

/** On which side of the table an organisation sits. Minutes are approved by `police` and `ngo`. */
export const MEETING_SIDES = ['police', 'ngo', 'other'] as const;
export type MeetingSide = (typeof MEETING_SIDES)[number];
/** The sides that approve. */
export type ApprovingSide = Exclude<MeetingSide, 'other'>;

/** How an agreed action stands, as its owner reports. */
export const ACTION_PROGRESS = ['begun', 'done', 'hindered', 'not-possible'] as const;
export type ActionProgress = (typeof ACTION_PROGRESS)[number];

/** What became of an action: the operation or the case that it led to. */
export const ACTION_RESULTS = ['operation', 'case'] as const;
export type ActionResultKind = (typeof ACTION_RESULTS)[number];

/** Why an action is closed. */
export const ACTION_OUTCOMES = ['done', 'no-longer-needed', 'not-possible', 'replaced', 'agreed-in-error'] as const;
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number];
