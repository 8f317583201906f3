import { describe, expect, it } from '@jest/globals';
import { HEADQUARTERS, licence, licensed, registered, SHELTER } from '../../testing/directory-story.js';
import { organisationFact } from './organisation-fact.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationEvent } from './organisation.events.js';

const DAY = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const asOf = (at: string, ...history: OrganisationEvent[]) =>
  organisationFact(SHELTER, history.reduce(organisationDecider.evolve, organisationDecider.initial), at);
const declared = (free: number, day: number): OrganisationEvent => ({
  type: 'CapacityDeclared',
  data: { free, declaredAt: DAY(day) },
});

describe('An organisation, as others see it as of an instant', () => {
  it('is not registered if nothing is known of it', () => {
    expect(asOf(DAY(1))).toEqual({ orgId: SHELTER, registered: false, suspended: false, licences: [] });
  });

  it('is of its kind, under its superior', () => {
    const event: OrganisationEvent = {
      type: 'OrganisationRegistered',
      data: { name: 'Example Unit', kind: 'police-unit', area: 'DL-WEST', superior: HEADQUARTERS },
    };
    expect(asOf(DAY(1), event)).toEqual({
      orgId: SHELTER,
      registered: true,
      kind: 'police-unit',
      suspended: false,
      superior: HEADQUARTERS,
      licences: [],
    });
  });

  it('has the licences that are in force then: from the first instant, not at the last', () => {
    const { kind, genders, ageBands, capacity } = licence;
    const licences = (at: string) => asOf(at, registered('shelter'), licensed).licences;
    expect(licences('2025-12-31T23:59:59.999Z')).toEqual([]);
    expect(licences(licence.validFrom)).toEqual([{ kind, genders, ageBands, capacity }]);
    expect(licences('2026-12-31T23:59:59.999Z')).toHaveLength(1);
    expect(licences(licence.validTo)).toEqual([]);
  });

  it('is suspended from the day on, until it is reinstated, whenever that is recorded', () => {
    const suspended: OrganisationEvent = { type: 'OrganisationSuspended', data: { reasonCode: 'other', from: DAY(5) } };
    const reinstated: OrganisationEvent = { type: 'OrganisationReinstated', data: { reasonCode: 'other', from: DAY(9) } };
    const again: OrganisationEvent = { type: 'OrganisationSuspended', data: { reasonCode: 'other', from: DAY(20) } };
    const states = (...history: OrganisationEvent[]) =>
      [4, 5, 8, 9, 20].map((day) => asOf(DAY(day), registered('shelter'), ...history).suspended);
    expect(states()).toEqual([false, false, false, false, false]);
    expect(states(suspended)).toEqual([false, true, true, true, true]);
    expect(states(suspended, reinstated)).toEqual([false, true, true, false, false]);
    expect(states(suspended, reinstated, again)).toEqual([false, true, true, false, true]);
  });

  it('has the free places of its last declaration by then, with the age of that', () => {
    const free = (day: number) => {
      const fact = asOf(DAY(day), registered('shelter'), declared(7, 2), declared(3, 4), declared(0, 6));
      return [fact.free, fact.freeDeclaredAt];
    };
    expect(free(1)).toEqual([undefined, undefined]);
    expect(free(2)).toEqual([7, DAY(2)]);
    expect(free(5)).toEqual([3, DAY(4)]);
    expect(free(30)).toEqual([0, DAY(6)]);
  });
});
