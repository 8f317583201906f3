import type { Recorded } from '@setu/kernel';
import type { MeetingEvent } from '../../domain/meeting.events.js';

type OfType<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

/** A stored event of a meeting; of one type if it is named. */
export type RecordedMeeting<Type extends MeetingEvent['type'] = MeetingEvent['type']> = Type extends unknown
  ? Recorded<OfType<Type>>
  : never;
