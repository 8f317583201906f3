import type { Message } from '@setu/kernel';

/** What has become doubtful outside of the case: the standing of an organisation, or the appointment under which its officer removed her. */
export type Doubt = Readonly<{ fact: 'organisation-suspended'; orgId: string }> | Readonly<{ fact: 'appointment-ended' }>;

/** By a process only: it asks a person to look, and decides nothing. */
export type RelianceCommand = Message<'QuestionBasis', Readonly<{ now: string; doubt: Doubt }>>;
