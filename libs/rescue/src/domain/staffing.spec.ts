import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import * as story from '../../testing/operation-story.js';
import type { OperationEvent } from './operation-events.js';
import { operationDecider } from './operation.decider.js';

const { at, command, committed, gurpreet, man, neelam, NOW, proposed, RANGE, ravi, REQUEST, requested, STATION, TIP } = story;
const after = (...history: readonly OperationEvent[]) => given(operationDecider, ...history);
const declined: OperationEvent = {
  type: 'StaffingDeclined',
  data: { requestId: REQUEST, byUnit: STATION, reasonCode: 'no-officers-free' },
};
const escalated: OperationEvent = {
  type: 'StaffingEscalated',
  data: { requestId: REQUEST, toUnit: RANGE, reasonCode: 'declined' },
};
const takenUp: OperationEvent = {
  type: 'StaffingEscalationAcknowledged',
  data: { requestId: REQUEST, byUnit: RANGE, by: gurpreet.userRef, acknowledgedAt: NOW },
};

describe('An operation is proposed', () => {
  it('by a police unit in service, on tips in its hands, and that unit leads it', () => {
    after().when(command('ProposeOperation')).then(proposed);
    after()
      .when(command('ProposeOperation', { tips: [], agreedAction: { actionId: TIP, known: true } }))
      .then({ ...proposed, data: { ...proposed.data, tipIds: [], agreedActionId: TIP } });
    after()
      .when(command('ProposeOperation', { lead: { ...story.ngo, orgId: story.LEAD } }))
      .thenRefuses('operation.lead-not-a-police-unit');
    after()
      .when(command('ProposeOperation', { lead: { ...story.lead, suspended: true } }))
      .thenRefuses('operation.lead-not-a-police-unit');
  });

  it('from an agreed action only if a meeting in which its unit takes part has agreed that', () => {
    after()
      .when(command('ProposeOperation', { agreedAction: { actionId: TIP, known: false } }))
      .thenRefuses('operation.agreed-action-not-yours');
  });

  it('not on a tip that is unknown, with another unit, or has ended; on one acted upon before it is', () => {
    const tip = { tipId: TIP, known: true, handledBy: [story.LEAD] };
    after()
      .when(command('ProposeOperation', { tips: [{ ...tip, known: false }] }))
      .thenRefuses('operation.tip-not-yours');
    after()
      .when(command('ProposeOperation', { tips: [{ ...tip, handledBy: [STATION] }] }))
      .thenRefuses('operation.tip-not-yours');
    after()
      .when(command('ProposeOperation', { tips: [{ ...tip, ending: 'closed' }] }))
      .thenRefuses('operation.tip-not-open');
    after()
      .when(command('ProposeOperation', { tips: [{ ...tip, ending: 'acted-upon' }] }))
      .then(proposed);
  });

  it('once, and nothing is done in one that was not', () => {
    after(proposed).when(command('ProposeOperation')).thenRefuses('operation.already-proposed');
    after().when(command('RecordEntry')).thenRefuses('operation.unknown');
  });
});

describe('Staff is asked for', () => {
  it('by the lead unit, of a police unit in service, for officers of whom some are women', () => {
    after(proposed).when(command('RequestStaffing')).then(requested);
    after(proposed)
      .when(command('RequestStaffing', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
    after(proposed)
      .when(command('RequestStaffing', { station: story.ngo }))
      .thenRefuses('staffing.station-not-in-service');
    after(proposed)
      .when(command('RequestStaffing', { officers: 0, women: 0 }))
      .thenRefuses('staffing.asks-for-nobody');
    after(proposed)
      .when(command('RequestStaffing', { officers: 1 }))
      .thenRefuses('staffing.more-women-than-officers');
    after(proposed)
      .when(command('RequestStaffing', { neededBy: at(-1) }))
      .thenRefuses('staffing.needed-by-has-passed');
  });

  it('until the operation has ended', () => {
    after(proposed, story.stoodDown).when(command('RequestStaffing')).thenRefuses('operation.ended');
    after(proposed, requested, story.stoodDown).when(command('CommitStaffing')).thenRefuses('operation.ended');
  });
});

describe('A staffing request', () => {
  it('is answered by the station that was asked, in parts too, each officer once', () => {
    after(proposed, requested).when(command('CommitStaffing')).then(committed);
    after(proposed, requested, committed)
      .when(command('CommitStaffing', { officers: [man] }))
      .then({ ...committed, data: { ...committed.data, officers: [man] } });
    after(proposed, requested, committed).when(command('CommitStaffing')).thenRefuses('staffing.officer-already-committed');
    after(proposed, requested)
      .when(command('CommitStaffing', { officers: [man, man] }))
      .thenRefuses('staffing.officer-already-committed');
    after(proposed, requested)
      .when(command('CommitStaffing', { officers: [{ ...man, units: [STATION] }] }))
      .then({ ...committed, data: { ...committed.data, officers: [man] } });
    after(proposed, requested)
      .when(command('CommitStaffing', { officers: [{ ...man, units: [story.LEAD] }] }))
      .thenRefuses('staffing.officer-not-of-your-unit');
    after(proposed, requested)
      .when(command('CommitStaffing', { officers: [] }))
      .thenRefuses('staffing.commits-nobody');
    after(proposed, requested)
      .when(command('CommitStaffing', { actor: neelam }))
      .thenRefuses('staffing.not-asked-of-your-unit');
    after(proposed).when(command('CommitStaffing')).thenRefuses('staffing.request-unknown');
  });

  it('is declined by that station with a reason, and may still be answered afterwards', () => {
    after(proposed, requested).when(command('DeclineStaffing')).then(declined);
    after(proposed, requested, declined).when(command('DeclineStaffing')).thenRefuses('staffing.already-declined');
    after(proposed, requested, committed).when(command('DeclineStaffing')).thenRefuses('staffing.already-committed');
    after(proposed, requested)
      .when(command('DeclineStaffing', { actor: gurpreet }))
      .thenRefuses('staffing.not-asked-of-your-unit');
    after(proposed, requested, declined).when(command('CommitStaffing')).then(committed);
  });

  it('is escalated by the lead unit, whether the station answered or not', () => {
    after(proposed, requested).when(command('EscalateStaffing')).then(escalated);
    after(proposed, requested, declined).when(command('EscalateStaffing')).then(escalated);
    after(proposed, requested, escalated).when(command('EscalateStaffing')).thenRefuses('staffing.already-with-that-unit');
    after(proposed, requested)
      .when(command('EscalateStaffing', { toUnit: story.station }))
      .thenRefuses('staffing.already-with-that-unit');
    after(proposed, requested)
      .when(command('EscalateStaffing', { toUnit: story.shelter }))
      .thenRefuses('staffing.station-not-in-service');
    after(proposed, requested)
      .when(command('EscalateStaffing', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
  });

  it('is taken up by the unit it was escalated to, once, which may then send its own', () => {
    after(proposed, requested, declined, escalated).when(command('AcknowledgeStaffingEscalation')).then(takenUp);
    after(proposed, requested, escalated, takenUp)
      .when(command('AcknowledgeStaffingEscalation'))
      .thenRefuses('staffing.escalation-already-acknowledged');
    after(proposed, requested).when(command('AcknowledgeStaffingEscalation')).thenRefuses('staffing.not-escalated-to-your-unit');
    after(proposed, requested, escalated)
      .when(command('CommitStaffing', { actor: gurpreet }))
      .then({ ...committed, data: { ...committed.data, byUnit: RANGE } });
  });
});

describe('A rescue is prepared', () => {
  it('with organisations that will be present and shelters that keep places', () => {
    after(proposed)
      .when(command('ArrangeNgoPresence'))
      .then({ type: 'NgoPresenceArranged', data: { org: story.NGO, people: 2, women: 1 } });
    after(proposed)
      .when(command('ArrangeNgoPresence', { organisation: { ...story.ngo, suspended: true } }))
      .thenRefuses('operation.party-not-in-service');
    after(proposed)
      .when(command('ArrangeNgoPresence', { organisation: story.station }))
      .thenRefuses('operation.police-are-staff');
    after(proposed)
      .when(command('ArrangeNgoPresence', { women: 3 }))
      .thenRefuses('operation.more-women-than-people');
    after(proposed)
      .when(command('ReserveShelter'))
      .then({ type: 'ShelterReserved', data: { org: story.SHELTER, places: 4 } });
    after(proposed)
      .when(command('ReserveShelter', { shelter: story.ngo }))
      .thenRefuses('operation.not-a-shelter');
  });

  it('and briefed once somebody has authorised it', () => {
    after(...story.ready)
      .when(command('BriefOperation'))
      .then({ type: 'OperationBriefed', data: { briefedBy: ravi.userRef, briefedAt: NOW } });
    after(proposed).when(command('BriefOperation')).thenRefuses('operation.not-authorised');
    after(proposed)
      .when(command('BriefOperation', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
  });
});
