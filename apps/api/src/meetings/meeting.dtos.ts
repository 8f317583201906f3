import {
  ACTION_OUTCOMES,
  ACTION_PROGRESS,
  ACTION_RESULTS,
  MEETING_TOPICS,
  type ActionOutcome,
  type ActionProgress,
  type ActionResultKind,
  type MeetingTopic,
} from '@setu/coordination';
import type { Sensitive } from '@setu/kernel';
import { Code, Codes, Count, Id, Ids, Instant, Nested, Personal } from '../http/fields.js';

const LONGEST_TEXT = 10_000;
const MOST_EVENTS = 1_000_000;

/** Police and NGOs are called together. */
export class ConveneMeetingDto {
  @Ids({ about: 'The organisations that are invited; your own takes part in any case.' })
  readonly participants: readonly string[];
  @Instant({ about: 'When it meets or, if it is recorded from paper, met.' }) readonly meetsAt: string;
  @Codes(MEETING_TOPICS) readonly agendaCodes: readonly MeetingTopic[];
  @Personal(LONGEST_TEXT, { optional: true }) readonly agenda?: Sensitive<string>;
}

/** Something that your organisation brings in. */
export class RecordInputDto {
  @Code(MEETING_TOPICS) readonly topicCode: MeetingTopic;
  @Personal(LONGEST_TEXT) readonly text: Sensitive<string>;
}

/** What the meeting agreed that somebody does. */
export class AgreeActionDto {
  @Id({ about: 'The participant that does it.' }) readonly owner: string;
  @Code(MEETING_TOPICS) readonly topicCode: MeetingTopic;
  @Instant() readonly due: string;
  @Personal(LONGEST_TEXT) readonly text: Sensitive<string>;
}

class ActionResultDto {
  @Code(ACTION_RESULTS) readonly code: ActionResultKind;
  @Id() readonly id: string;
}

/** How your organisation's action stands. */
export class ReportActionDto {
  @Code(ACTION_PROGRESS) readonly progressCode: ActionProgress;
  @Nested(() => ActionResultDto, { optional: true, about: 'The operation or case that it became.' })
  readonly result?: ActionResultDto;
  @Personal(LONGEST_TEXT, { optional: true }) readonly note?: Sensitive<string>;
}

/** The convenor closes an action. */
export class CloseActionDto {
  @Code(ACTION_OUTCOMES) readonly outcomeCode: ActionOutcome;
  @Personal(LONGEST_TEXT, { optional: true }) readonly note?: Sensitive<string>;
}

/** Your side approves the minutes. */
export class ApproveMinutesDto {
  @Count(MOST_EVENTS, { about: 'The `minutesRevision` of the meeting as you have read it.' }) readonly upTo: number;
}
