import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import {
  admin,
  administering,
  HEADQUARTERS,
  inCharge,
  licence,
  licensed,
  NOW,
  officer,
  registered,
  SHELTER,
} from '../../testing/directory-story.js';
import type { OrganisationCommand } from './organisation.commands.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationEvent } from './organisation.events.js';

const after = (...history: OrganisationEvent[]) => given(organisationDecider, ...history);
const license = (change: object = {}) => administering('LicenseFacility', { ...licence, ...change });
const declare = (free: number, actor: object = inCharge): OrganisationCommand =>
  ({ type: 'DeclareCapacity', data: { now: NOW, actor, orgId: SHELTER, free } }) as OrganisationCommand;

describe('A licence', () => {
  it('is recorded by an administrator as its document says', () => {
    after(registered('shelter')).when(license()).then(licensed);
    after(registered('shelter'))
      .when({ type: 'LicenseFacility', data: { now: NOW, actor: inCharge, ...licence } })
      .thenRefuses('directory.administrators-only');
  });

  it('is for shelters only: police units, hospitals and courts are not placements', () => {
    after(registered('police-unit')).when(license()).thenRefuses('licence.only-for-shelters');
  });

  it('covers somebody, and ends after it begins', () => {
    after(registered('shelter'))
      .when(license({ genders: [] }))
      .thenRefuses('licence.covers-nobody');
    after(registered('shelter'))
      .when(license({ ageBands: [] }))
      .thenRefuses('licence.covers-nobody');
    after(registered('shelter'))
      .when(license({ validTo: licence.validFrom }))
      .thenRefuses('licence.ends-before-it-begins');
  });

  it('is not recorded twice for the same time, and can be renewed for the time after', () => {
    after(registered('shelter'), licensed).when(license()).thenRefuses('licence.already-recorded');
    after(registered('shelter'), licensed)
      .when(license({ validFrom: '2026-12-31T00:00:00.000Z', validTo: '2028-01-01T00:00:00.000Z' }))
      .thenRefuses('licence.already-recorded');
    const renewal = { validFrom: licence.validTo, validTo: '2028-01-01T00:00:00.000Z' };
    after(registered('shelter'), licensed)
      .when(license(renewal))
      .then({ type: 'FacilityLicensed', data: { ...licence, ...renewal } });
    after(registered('shelter'), licensed)
      .when(license({ licence: 'EX/2026/18' }))
      .then({ type: 'FacilityLicensed', data: { ...licence, licence: 'EX/2026/18' } });
  });
});

describe('Free places', () => {
  const declared = (free: number) => ({ type: 'CapacityDeclared', data: { free, declaredAt: NOW } });

  it('are declared by the in-charge or the coordinator of that shelter, with the time', () => {
    after(registered('shelter'), licensed).when(declare(3)).then(declared(3));
    after(registered('shelter'), licensed)
      .when(declare(3, { ...inCharge, role: 'coordinator' }))
      .then(declared(3));
  });

  it('are declared by nobody else, the administrator included', () => {
    for (const actor of [admin, officer, { ...inCharge, role: 'counsellor' }, { ...inCharge, orgRef: HEADQUARTERS }])
      after(registered('shelter'), licensed).when(declare(3, actor)).thenRefuses('capacity.not-your-organisation');
  });

  it('are never more than are licensed on that day', () => {
    after(registered('shelter'), licensed).when(declare(20)).then(declared(20));
    after(registered('shelter'), licensed).when(declare(21)).thenRefuses('capacity.more-than-licensed');
    const lapsed = { ...licence, validFrom: '2025-01-01T00:00:00.000Z', validTo: NOW };
    after(registered('shelter'), { type: 'FacilityLicensed', data: lapsed })
      .when(declare(1))
      .thenRefuses('capacity.more-than-licensed');
    after(registered('shelter')).when(declare(0)).then(declared(0));
  });

  it('are a matter of shelters', () => {
    after(registered('police-unit')).when(declare(1)).thenRefuses('capacity.only-for-shelters');
  });
});
