import type { Message } from '@setu/kernel';

/** What has become doubtful outside of the case: the standing of an organisation, or the appointment under which its officers removed her. */
export const RELIANCE_FACTS = ['organisation-suspended', 'appointment-ended'] as const;
export type RelianceFact = (typeof RELIANCE_FACTS)[number];

/** By a process only: it asks a person to look, and decides nothing. `orgId`: the organisation, or the unit of the appointment. */
export type RelianceCommand = Message<'QuestionBasis', Readonly<{ now: string; fact: RelianceFact; orgId: string }>>;
