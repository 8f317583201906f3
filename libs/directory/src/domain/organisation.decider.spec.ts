import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import {
  administering,
  HEADQUARTERS,
  id,
  inCharge,
  LEELA,
  NOW,
  officer,
  POLICE,
  registered,
  SHELTER,
} from '../../testing/directory-story.js';
import type { OrganisationCommand } from './organisation.commands.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationEvent } from './organisation.events.js';

const after = (...history: OrganisationEvent[]) => given(organisationDecider, ...history);
const house = { orgId: SHELTER, name: 'Example House', kind: 'shelter', area: 'DL-CENTRAL' } as const;
const register = administering('RegisterOrganisation', house);
const suspend = administering('SuspendOrganisation', { reasonCode: 'inspection-findings', from: NOW });
const reinstate = administering('ReinstateOrganisation', { reasonCode: 'findings-remedied', from: '2026-04-01T00:00:00.000Z' });
const suspended: OrganisationEvent = { type: 'OrganisationSuspended', data: { reasonCode: 'inspection-findings', from: NOW } };
const reinstated: OrganisationEvent = {
  type: 'OrganisationReinstated',
  data: { reasonCode: 'findings-remedied', from: '2026-04-01T00:00:00.000Z' },
};
const by = (command: OrganisationCommand, actor: object): OrganisationCommand =>
  ({ ...command, data: { ...command.data, actor } }) as OrganisationCommand;

describe('An organisation', () => {
  it('is registered by an administrator', () => {
    after()
      .when(register)
      .then({
        type: 'OrganisationRegistered',
        data: { name: 'Example House', kind: 'shelter', area: 'DL-CENTRAL' },
      });
  });

  it('is registered under a superior that is registered', () => {
    const under = (orgId: string, isRegistered: boolean) =>
      administering('RegisterOrganisation', { ...house, superior: { orgId, registered: isRegistered } });
    after()
      .when(under(HEADQUARTERS, true))
      .then({
        type: 'OrganisationRegistered',
        data: { name: 'Example House', kind: 'shelter', area: 'DL-CENTRAL', superior: HEADQUARTERS },
      });
    after().when(under(HEADQUARTERS, false)).thenRefuses('organisation.superior-not-registered');
    after().when(under(SHELTER, false)).thenRefuses('organisation.own-superior');
  });

  it('is registered once', () => {
    after(registered('shelter')).when(register).thenRefuses('organisation.already-registered');
  });

  it('must be registered before anything else is recorded of it', () => {
    after().when(suspend).thenRefuses('organisation.not-registered');
  });

  it('is changed by nobody but an administrator', () => {
    const each = [
      register,
      suspend,
      reinstate,
      administering('EndAppointment', { appointmentId: id(9), reasonCode: 'other', endedAt: NOW }),
    ];
    for (const command of each)
      for (const actor of [inCharge, officer])
        after(...(command === register ? [] : [registered('police-unit')]))
          .when(by(command, actor))
          .thenRefuses('directory.administrators-only');
  });

  it('is suspended from a day on, and not twice at a time', () => {
    after(registered('shelter')).when(suspend).then(suspended);
    after(registered('shelter'), suspended).when(suspend).thenRefuses('organisation.already-suspended');
  });

  it('is reinstated after a suspension, never before it began, and may be suspended again', () => {
    after(registered('shelter')).when(reinstate).thenRefuses('organisation.not-suspended');
    after(registered('shelter'), suspended).when(reinstate).then(reinstated);
    after(registered('shelter'), suspended)
      .when(administering('ReinstateOrganisation', { reasonCode: 'other', from: '2026-03-01T00:00:00.000Z' }))
      .thenRefuses('organisation.reinstated-before-suspended');
    after(registered('shelter'), suspended, reinstated).when(suspend).then(suspended);
  });
});

describe('The administration', () => {
  const found: OrganisationCommand = {
    type: 'FoundAdministration',
    data: { name: 'Example Directorate', area: 'IN-DL', administrator: LEELA },
  };
  const founded: OrganisationEvent[] = [
    { type: 'OrganisationRegistered', data: { name: 'Example Directorate', kind: 'authority', area: 'IN-DL' } },
    { type: 'AdministratorBootstrapped', data: { administrator: LEELA } },
  ];

  it('is founded together with its first administrator', () => {
    after()
      .when(found)
      .then(...founded);
  });

  it('is founded once', () => {
    after(...founded)
      .when(found)
      .thenRefuses('administration.already-bootstrapped');
    after(founded[0]!).when(found).thenRefuses('administration.already-bootstrapped');
  });

  it('cannot be suspended, because nobody could lift it', () => {
    after(...founded)
      .when(suspend)
      .thenRefuses('organisation.administration-stays');
  });
});

describe('An officer’s appointment', () => {
  const appointment = {
    appointmentId: id(9),
    staffRef: id(13),
    rank: 'inspector',
    power: 'special-police-officer',
    area: 'DL-CENTRAL',
    validFrom: NOW,
    notificationRef: 'F.1/2026',
  } as const;
  const memberships = [{ org: POLICE, role: 'duty-officer' }] as const;
  const appoint = (change: object = {}) =>
    administering('AppointOfficer', { ...appointment, orgId: POLICE, officer: { enrolled: true, memberships }, ...change });
  const appointed: OrganisationEvent = { type: 'OfficerAppointed', data: appointment };
  const end = (endedAt: string) => administering('EndAppointment', { appointmentId: id(9), reasonCode: 'transferred', endedAt });
  const LATER = '2026-06-01T00:00:00.000Z';

  it('is recorded for a member of the unit, which is one of the police', () => {
    after(registered('police-unit')).when(appoint()).then(appointed);
    after(registered('shelter')).when(appoint()).thenRefuses('appointment.only-in-police-units');
    after(registered('police-unit'))
      .when(appoint({ officer: { enrolled: true, memberships: [{ org: SHELTER, role: 'duty-officer' }] } }))
      .thenRefuses('appointment.not-of-this-unit');
  });

  it('needs the rank that the law demands for the power', () => {
    after(registered('police-unit'))
      .when(appoint({ rank: 'sub-inspector' }))
      .thenRefuses('appointment.rank-too-low');
    const welfare = { power: 'child-welfare-police-officer', rank: 'assistant-sub-inspector' } as const;
    after(registered('police-unit'))
      .when(appoint(welfare))
      .then({ type: 'OfficerAppointed', data: { ...appointment, ...welfare } });
    after(registered('police-unit'))
      .when(appoint({ ...welfare, rank: 'head-constable' }))
      .thenRefuses('appointment.rank-too-low');
  });

  it('ends after it begins', () => {
    after(registered('police-unit'))
      .when(appoint({ validTo: NOW }))
      .thenRefuses('appointment.ends-before-it-begins');
    after(registered('police-unit'), appointed)
      .when(end('2026-03-01T00:00:00.000Z'))
      .thenRefuses('appointment.ends-before-it-begins');
  });

  it('is ended once, and only if it was made', () => {
    const ended: OrganisationEvent = {
      type: 'AppointmentEnded',
      data: { appointmentId: id(9), reasonCode: 'transferred', endedAt: LATER },
    };
    after(registered('police-unit'), appointed).when(end(LATER)).then(ended);
    after(registered('police-unit'), appointed, ended).when(end(LATER)).thenRefuses('appointment.already-ended');
    after(registered('police-unit')).when(end(LATER)).thenRefuses('appointment.unknown');
  });
});
