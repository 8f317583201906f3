import { CASE_EVENTS } from '@setu/cases';
import { MEETING_EVENTS } from '@setu/coordination';
import { MEMBER_EVENTS, ORGANISATION_EVENTS } from '@setu/directory';
import type { EventDefinition, StreamCategory } from '@setu/kernel';
import { OPERATION_EVENTS, TIP_EVENTS } from '@setu/rescue';
import { MERGING_EVENTS } from '@setu/vault';

const BY_CATEGORY: Readonly<Record<StreamCategory, readonly EventDefinition[]>> = {
  organisation: ORGANISATION_EVENTS,
  member: MEMBER_EVENTS,
  tip: TIP_EVENTS,
  operation: OPERATION_EVENTS,
  case: CASE_EVENTS,
  meeting: MEETING_EVENTS,
  vault: MERGING_EVENTS,
};

/** Every event that this build can write and read. */
export const EVENT_DEFINITIONS: readonly EventDefinition[] = Object.values(BY_CATEGORY).flat();

const CATEGORY_OF = new Map(
  (Object.entries(BY_CATEGORY) as [StreamCategory, readonly EventDefinition[]][]).flatMap(([category, definitions]) =>
    definitions.map(({ type }) => [type, category] as const),
  ),
);

/** In which histories the events of this type lie; undefined for a type that this build does not know. */
export const categoryOfEvent = (type: string): StreamCategory | undefined => CATEGORY_OF.get(type);
