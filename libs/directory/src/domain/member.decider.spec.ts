import { describe, expect, it } from '@jest/globals';
import { ORGANISATION_KINDS, ROLES, Sensitive } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import { admin, ASHA, byAdmin, inCharge, LEELA, NOW, organisation, POLICE, SHELTER } from '../../testing/directory-story.js';
import type { MemberCommand } from './member.commands.js';
import { memberDecider } from './member.decider.js';
import type { MemberEvent } from './member.events.js';
import type { OrganisationFact } from './organisation-fact.js';
import { roleExistsIn } from './roles-by-kind.js';

const name = new Sensitive('an invented name');
const identityDigest = 'ab'.repeat(32);
const after = (...history: MemberEvent[]) => given(memberDecider, ...history);
const enrolled: MemberEvent = { type: 'MemberEnrolled', data: { identityDigest, name } };
const joined: MemberEvent = { type: 'MemberJoined', data: { org: SHELTER, role: 'counsellor' } };
const enrol: MemberCommand = { type: 'EnrolMember', data: { ...byAdmin, identityDigest, name } };
const join = (fact: Partial<OrganisationFact> = {}, role: 'counsellor' | 'duty-officer' = 'counsellor'): MemberCommand => ({
  type: 'JoinOrganisation',
  data: { ...byAdmin, organisation: organisation(fact), role },
});
const leave = (change: Partial<Extract<MemberCommand, { type: 'LeaveOrganisation' }>['data']> = {}): MemberCommand => ({
  type: 'LeaveOrganisation',
  data: { ...byAdmin, userRef: ASHA, org: SHELTER, role: 'counsellor', reasonCode: 'transferred', ...change },
});
const left: MemberEvent = { type: 'MemberLeft', data: { org: SHELTER, role: 'counsellor', reasonCode: 'transferred' } };

describe('A member', () => {
  it('is enrolled by an administrator, her name sealed', () => {
    after().when(enrol).then(enrolled);
  });

  it('is enrolled once', () => {
    after(enrolled).when(enrol).thenRefuses('member.already-enrolled');
  });

  it('is enrolled and moved by nobody but an administrator', () => {
    for (const command of [enrol, join(), leave()]) {
      const byAnother = { ...command, data: { ...command.data, now: NOW, actor: inCharge } } as MemberCommand;
      after(...(command === enrol ? [] : [enrolled]))
        .when(byAnother)
        .thenRefuses('directory.administrators-only');
    }
  });

  it('joins an organisation that is registered', () => {
    after(enrolled).when(join()).then(joined);
    after(enrolled)
      .when(join({ registered: false, kind: undefined }))
      .thenRefuses('membership.organisation-not-registered');
    after().when(join()).thenRefuses('member.not-enrolled');
  });

  it('joins in a role that exists in that kind of organisation', () => {
    after(enrolled).when(join({}, 'duty-officer')).thenRefuses('membership.role-not-of-this-organisation');
    after(enrolled)
      .when(join({ orgId: POLICE, kind: 'police-unit' }, 'duty-officer'))
      .then({ type: 'MemberJoined', data: { org: POLICE, role: 'duty-officer' } });
  });

  it('joins one organisation in one role once, and may join again after leaving', () => {
    after(enrolled, joined).when(join()).thenRefuses('membership.already-held');
    after(enrolled, joined, left).when(join()).then(joined);
  });

  it('leaves only what she joined', () => {
    after(enrolled, joined).when(leave()).then(left);
    after(enrolled, joined)
      .when(leave({ org: POLICE }))
      .thenRefuses('membership.not-held');
    after(enrolled, joined)
      .when(leave({ role: 'coordinator' }))
      .thenRefuses('membership.not-held');
    after(enrolled, joined, left).when(leave()).thenRefuses('membership.not-held');
    after().when(leave()).thenRefuses('member.not-enrolled');
  });

  it('does not end her own administration, so that somebody always remains who can', () => {
    const administrator: MemberEvent = { type: 'MemberJoined', data: { org: admin.orgRef, role: 'administrator' } };
    const ending = { org: admin.orgRef, role: 'administrator' } as const;
    after(enrolled, administrator)
      .when(leave({ ...ending, userRef: LEELA }))
      .thenRefuses('membership.not-your-own-administration');
    after(enrolled, administrator)
      .when(leave({ ...ending, userRef: ASHA }))
      .then({ type: 'MemberLeft', data: { ...ending, reasonCode: 'transferred' } });
  });
});

describe('The first administrator', () => {
  const first: MemberCommand = { type: 'EnrolFirstAdministrator', data: { identityDigest, name, administration: admin.orgRef } };

  it('is enrolled and joins the administration in one act, and once', () => {
    after()
      .when(first)
      .then(enrolled, { type: 'MemberJoined', data: { org: admin.orgRef, role: 'administrator' } });
    after(enrolled).when(first).thenRefuses('administration.already-bootstrapped');
  });
});

describe('Roles', () => {
  it('exist somewhere, and every kind of organisation has one that works in it', () => {
    for (const role of ROLES) expect(ORGANISATION_KINDS.some((kind) => roleExistsIn(role, kind))).toBe(true);
    const everywhere = ['auditor', 'report-reader', 'data-protection-officer'];
    for (const kind of ORGANISATION_KINDS)
      expect(ROLES.some((role) => !everywhere.includes(role) && roleExistsIn(role, kind))).toBe(true);
  });

  it('that administer exist only in an authority', () => {
    expect(ORGANISATION_KINDS.filter((kind) => roleExistsIn('administrator', kind))).toEqual(['authority']);
  });
});
