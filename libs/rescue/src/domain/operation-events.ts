import { AUTHORITY_EVENTS, type AuthorityEvent } from './authority.events.js';
import { ENDING_EVENTS, type EndingEvent } from './ending.events.js';
import { LAW_EVENTS, type LawEvent } from './law.events.js';
import { PLANNING_EVENTS, type PlanningEvent } from './planning.events.js';
import { SCENE_EVENTS, type SceneEvent } from './scene.events.js';
import { STAFFING_EVENTS, type StaffingEvent } from './staffing.events.js';

/** Every event of the stream of one rescue operation. */
export const OPERATION_EVENTS = [
  ...PLANNING_EVENTS,
  ...STAFFING_EVENTS,
  ...AUTHORITY_EVENTS,
  ...SCENE_EVENTS,
  ...LAW_EVENTS,
  ...ENDING_EVENTS,
] as const;

export type OperationEvent = PlanningEvent | StaffingEvent | AuthorityEvent | SceneEvent | LawEvent | EndingEvent;
