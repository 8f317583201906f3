import { describe, expect, it } from '@jest/globals';
import { appointmentFacts } from './appointment-fact.js';
import { evolveOrganisation } from './organisation.evolve.js';
import type { OrganisationEvent } from './organisation.events.js';
import type { OrganisationState } from './organisation.state.js';

const [OFFICER, OTHER, APPOINTMENT] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const registered: OrganisationEvent = {
  type: 'OrganisationRegistered',
  data: { name: 'Unit (invented)', kind: 'police-unit', area: 'DL-CENTRAL' },
};
const appointed: OrganisationEvent = {
  type: 'OfficerAppointed',
  data: {
    appointmentId: APPOINTMENT,
    staffRef: OFFICER,
    rank: 'inspector',
    power: 'special-police-officer',
    area: 'DL-CENTRAL',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-12-31T00:00:00.000Z',
    notificationRef: 'EX/2026/1',
  },
};
const ended: OrganisationEvent = {
  type: 'AppointmentEnded',
  data: { appointmentId: APPOINTMENT, reasonCode: 'transferred', endedAt: '2026-06-01T00:00:00.000Z' },
};
const after = (...events: readonly OrganisationEvent[]): OrganisationState =>
  events.reduce<OrganisationState>(evolveOrganisation, { status: 'none' });

describe('What an officer is appointed as', () => {
  it('holds from its first instant and no longer than its last', () => {
    const state = after(registered, appointed);
    const held = [{ appointmentId: APPOINTMENT, power: 'special-police-officer', rank: 'inspector', area: 'DL-CENTRAL' }];
    expect(appointmentFacts(state, OFFICER, '2026-01-01T00:00:00.000Z')).toEqual(held);
    expect(appointmentFacts(state, OFFICER, '2026-12-30T23:59:59.999Z')).toEqual(held);
    expect(appointmentFacts(state, OFFICER, '2025-12-31T23:59:59.999Z')).toEqual([]);
    expect(appointmentFacts(state, OFFICER, '2026-12-31T00:00:00.000Z')).toEqual([]);
  });

  it('holds for an instant before it was ended, and not from then on', () => {
    const state = after(registered, appointed, ended);
    expect(appointmentFacts(state, OFFICER, '2026-05-31T23:59:59.999Z')).toHaveLength(1);
    expect(appointmentFacts(state, OFFICER, '2026-06-01T00:00:00.000Z')).toEqual([]);
  });

  it('is hers alone, and nobody is appointed where there is no unit', () => {
    expect(appointmentFacts(after(registered, appointed), OTHER, '2026-02-01T00:00:00.000Z')).toEqual([]);
    expect(appointmentFacts({ status: 'none' }, OFFICER, '2026-02-01T00:00:00.000Z')).toEqual([]);
  });
});
