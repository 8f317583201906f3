import { CASE_EVENTS, publishedFromCase, type CasePublished, type RecordedCase } from '@setu/cases';
import { COORDINATION_EVENTS, publishedFromMeeting, type MeetingPublished, type RecordedMeeting } from '@setu/coordination';
import type { Recorded } from '@setu/kernel';
import {
  publishedFromOperation,
  publishedFromTip,
  RESCUE_EVENTS,
  type OperationPublished,
  type RecordedOperation,
  type RecordedTip,
  type TipPublished,
} from '@setu/rescue';
import type { AnyEvent } from '@setu/subscriptions';

/** Everything that the contexts of the field publish. */
export type PublishedEvent = TipPublished | OperationPublished | CasePublished | MeetingPublished;

/** The stored events that something is published of. */
export const PUBLISHING_TYPES: readonly string[] = [...RESCUE_EVENTS, ...CASE_EVENTS, ...COORDINATION_EVENTS].map(
  ({ type }) => type,
);

/** What a stored event says to other contexts; nothing for the directory, which is a public list itself, and nothing of what the vault knows. */
export const publishedFrom = (event: Recorded<AnyEvent>): readonly PublishedEvent[] => {
  switch (event.stream.category) {
    case 'tip':
      return publishedFromTip(event as RecordedTip);
    case 'operation':
      return publishedFromOperation(event as RecordedOperation);
    case 'case':
      return publishedFromCase(event as RecordedCase);
    case 'meeting':
      return publishedFromMeeting(event as RecordedMeeting);
    case 'organisation':
    case 'member':
    case 'vault':
      return [];
  }
};
