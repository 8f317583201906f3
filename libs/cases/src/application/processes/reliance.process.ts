import type { AppointmentEnded, OrganisationSuspended } from '@setu/directory';
import type { Recorded } from '@setu/kernel';
import type { FindingProcess } from '@setu/subscriptions';
import type { CustodyEvent } from '../../domain/custody.events.js';
import type { HandoverEvent } from '../../domain/handover.events.js';
import type { Doubt } from '../../domain/reliance.commands.js';

type Relying = Extract<CustodyEvent | HandoverEvent, { type: 'CustodyOpened' | 'CustodyTransferred' | 'HandoverOffered' }>;
/** What ends a standing that cases may rely on, and what makes a case rely on one. */
export type RelianceEvent = OrganisationSuspended | AppointmentEnded | Relying;

/** What must be found out before it is known which cases are concerned. */
export type RelianceSought =
  | Readonly<{ kind: 'cases-of-organisation'; orgId: string }>
  | Readonly<{ kind: 'cases-of-appointment'; appointmentId: string }>
  /** Had the organisation been suspended, and not reinstated, when this event was recorded? */
  | Readonly<{ kind: 'suspension'; orgId: string }>
  | Readonly<{ kind: 'nothing' }>;
/** Ids of the cases that may rely on it; where an event asked about its own case, that one if the answer is yes. */
export type RelianceFound = readonly string[];

/** One case to be asked about. */
export type RelianceQuestion = Readonly<{ caseId: string; doubt: Doubt }>;

const newlyReliedOn = (event: Recorded<Relying>): string | undefined => {
  switch (event.type) {
    case 'CustodyOpened':
      return event.data.custodian;
    case 'CustodyTransferred':
      return event.data.to;
    case 'HandoverOffered':
      return event.data.toOrg;
  }
};

/** For this event, what is to be looked up. */
export const relianceSought = (event: Recorded<RelianceEvent>): RelianceSought => {
  switch (event.type) {
    case 'OrganisationSuspended':
      return { kind: 'cases-of-organisation', orgId: event.stream.id };
    case 'AppointmentEnded':
      return { kind: 'cases-of-appointment', appointmentId: event.data.appointmentId };
    default: {
      const orgId = newlyReliedOn(event);
      return orgId === undefined ? { kind: 'nothing' } : { kind: 'suspension', orgId };
    }
  }
};

const doubted = (event: Recorded<RelianceEvent>): Doubt => {
  switch (event.type) {
    case 'OrganisationSuspended':
      return { fact: 'organisation-suspended', orgId: event.stream.id };
    case 'AppointmentEnded':
      return { fact: 'appointment-ended' };
    default:
      return { fact: 'organisation-suspended', orgId: newlyReliedOn(event) ?? event.stream.id };
  }
};

/**
 * OrganisationSuspended and AppointmentEnded raise BasisQuestioned in every case that relies on that organisation or appointment. Facts are
 * checked when something is decided, not locked: a case may come to rely on an organisation in the moment in which that is suspended, or its
 * custody may pass to one that has been since the offer. So an event by which a case comes to rely on an organisation is looked at as well.
 * Order in the store says which of the two asks: the suspension asks those cases that relied on it before, the others ask for themselves.
 */
export const relianceProcess: FindingProcess<RelianceEvent, RelianceFound, RelianceQuestion> = {
  name: 'reliance',
  handles: ['OrganisationSuspended', 'AppointmentEnded', 'CustodyOpened', 'CustodyTransferred', 'HandoverOffered'],
  react: (event, cases) => cases.map((caseId) => ({ key: caseId, command: { caseId, doubt: doubted(event) } })),
};
