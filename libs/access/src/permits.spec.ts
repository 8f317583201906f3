import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@setu/kernel';
import { AccessRefused } from './access-refused.js';
import { ACTS, type Act } from './acts.js';
import { Concealed } from './concealed.js';
import { permits, requirePermit } from './permits.js';
import { POLICIES } from './policies.js';
import { CASE_RELATIONS, MEETING_RELATIONS, OPERATION_RELATIONS, TIP_RELATIONS, VERIFIER, type Relation } from './relations.js';

const RELATIONS: readonly Relation[] = [
  ...CASE_RELATIONS,
  VERIFIER,
  ...TIP_RELATIONS,
  ...OPERATION_RELATIONS,
  ...MEETING_RELATIONS,
  'own-organisation',
];
const none: ReadonlySet<Relation> = new Set();
const all: ReadonlySet<Relation> = new Set(RELATIONS);
const may = (role: string, act: Act, ...relations: Relation[]) => permits({ role: role }, act, new Set(relations));

/**
 * Who may do what, said a second time and independently, so that a slip in one of the two shows. Police, shelter, NGO and offices;
 * `with` = only with a part in the case or tip, `free` = without.
 */
const POLICE = 'duty-officer investigating-officer station-house-officer coordinator';
const RESPONSIBLE = `${POLICE} case-worker shelter-in-charge`;
const FIELD = `${RESPONSIBLE} counsellor outreach-worker`;
const CARE = 'case-worker shelter-in-charge coordinator';
const OFFICES = 'clerk protection-officer';
const SPEAKING = `coordinator station-house-officer shelter-in-charge ${OFFICES}`;
const EXPECTED: Readonly<Record<Act, Readonly<{ with?: string; free?: string }>>> = {
  'system.read': { free: 'administrator auditor' },
  'changes.read': { free: ROLES.filter((role) => role !== 'machine-client').join(' ') },
  'feed.read': { free: 'machine-client' },
  'directory.administer': { free: 'administrator' },
  'directory.read': { free: ROLES.join(' ') },
  'capacity.declare': { with: 'shelter-in-charge coordinator' },
  'tip.receive': { free: `${FIELD} ${OFFICES}` },
  'tip.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'tip.acknowledge': { with: POLICE },
  'tip.handle': { with: POLICE },
  'tip.escalate': { with: `${FIELD} ${OFFICES}` },
  'tip.close': { with: POLICE },
  'operation.propose': { free: POLICE },
  'operation.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'operation.plan': { with: POLICE },
  'operation.authorise': { with: POLICE },
  'staffing.answer': { with: POLICE },
  'scene.report': { with: POLICE },
  'fir.record': { with: POLICE },
  'suspect.name': { with: POLICE },
  'operation.end': { with: POLICE },
  'board.read': { free: `${FIELD} ${OFFICES} auditor` },
  'queue.read': { free: `${FIELD} ${OFFICES} auditor` },
  'reconciliation.read': { free: `${POLICE} auditor` },
  'case.open': { free: `${RESPONSIBLE} outreach-worker` },
  'case.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'identity.record': { with: FIELD },
  'document.attach': { with: `${FIELD} ${OFFICES}` },
  'age.record': { with: FIELD },
  'age.determine': { with: `${RESPONSIBLE} ${OFFICES}` },
  'production.record': { with: `${RESPONSIBLE} ${OFFICES}` },
  'order.record': { with: `${RESPONSIBLE} ${OFFICES}` },
  'order.make-first': { free: 'clerk' },
  'consent.record': { with: `${FIELD} clerk` },
  'consent.withdraw': { with: FIELD },
  'custody.open': { with: RESPONSIBLE },
  'custody.review': { with: RESPONSIBLE },
  'custody.end': { with: RESPONSIBLE },
  'leave.record': { with: FIELD },
  'missing.report': { with: FIELD },
  'found.report': { with: FIELD },
  'death.report': { with: `${FIELD} ${OFFICES}` },
  'handover.offer': { with: RESPONSIBLE },
  'handover.accept': { with: RESPONSIBLE },
  'handover.refuse': { with: RESPONSIBLE },
  'handover.cancel': { with: RESPONSIBLE },
  'handover.dispatch': { with: RESPONSIBLE },
  'handover.receive': { with: FIELD },
  'handover.return': { with: RESPONSIBLE },
  'handover.confirm': { with: `${RESPONSIBLE} ${OFFICES}` },
  'handover.dispute': { with: `${RESPONSIBLE} counsellor` },
  'handover.resolve-dispute': { with: `${RESPONSIBLE} counsellor` },
  'person.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'person.merge': { with: `${RESPONSIBLE} ${OFFICES}` },
  'meeting.convene': { free: SPEAKING },
  'meeting.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'meeting.speak': { with: `${FIELD} ${OFFICES}` },
  'minutes.approve': { with: SPEAKING },
  'action.report': { with: `${FIELD} ${OFFICES}` },
  'action.close': { with: SPEAKING },
  'consent.refuse': { with: `${FIELD}` },
  'assent.record': { with: `${FIELD} ${OFFICES}` },
  'sharing.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'referral.list': { free: `${FIELD} ${OFFICES} auditor` },
  'referral.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'referral.send': { with: `${FIELD} ${OFFICES}` },
  'referral.receive': { with: `${FIELD} ${OFFICES}` },
  'referral.hold': { with: `${FIELD} ${OFFICES}` },
  'referral.accept': { with: `${FIELD} ${OFFICES}` },
  'referral.decline': { with: `${FIELD} ${OFFICES}` },
  'referral.reroute': { with: `${FIELD} ${OFFICES}` },
  'referral.cancel': { with: `${FIELD} ${OFFICES}` },
  'referral.confirm-cancellation': { with: `${FIELD} ${OFFICES}` },
  'referral.complete': { with: `${FIELD} ${OFFICES}` },
  'referral.enter-in-error': { with: `${FIELD} ${OFFICES}` },
  'needs.assess': { with: `${FIELD}` },
  'care-plan.adopt': { with: `${CARE} counsellor protection-officer` },
  'counselling.record': { with: `counsellor` },
  'legal-aid.assign': { with: `${CARE} ${OFFICES}` },
  'compensation.record': { with: `${FIELD} ${OFFICES}` },
  'mediation.request': { with: `${CARE} counsellor outreach-worker` },
  'progress.tell': { with: `${FIELD} ${OFFICES}` },
  'risk.assess': { with: `${FIELD} ${OFFICES}` },
  'medical-exam.record': { with: `${FIELD}` },
  'statement.record': { with: `${POLICE} ${OFFICES}` },
  'age-test.order': { with: `${RESPONSIBLE} ${OFFICES}` },
  'report.record': { with: `${POLICE}` },
  'family.trace': { with: `${FIELD} ${OFFICES}` },
  'claim.receive': { with: `${FIELD} ${OFFICES}` },
  'home.assign': { with: `${RESPONSIBLE} ${OFFICES}` },
  'home.report': { with: `${FIELD} ${OFFICES}` },
  'home.decline': { with: FIELD },
  'wishes.record': { with: `${FIELD} ${OFFICES}` },
  'restoration.refuse': { with: `${RESPONSIBLE} ${OFFICES}` },
  'journey.record': { with: `${FIELD} ${OFFICES}` },
  'reunification.complete': { with: RESPONSIBLE },
  'follow-up.record': { with: `${FIELD} ${OFFICES}` },
  'alert.raise': { with: `${FIELD} ${OFFICES}` },
  'record.correct': { with: `${FIELD} ${OFFICES}` },
  'delay.explain': { with: `${FIELD} ${OFFICES}` },
  'case.close': { with: `${RESPONSIBLE} ${OFFICES}` },
  'case.reopen': { with: `${FIELD} ${OFFICES}` },
  'reunification.read': { with: `${FIELD} ${OFFICES}`, free: 'auditor' },
  'follow-up.read': { free: `${FIELD} ${OFFICES} auditor` },
  'irregularity.read': { free: `${FIELD} ${OFFICES} auditor` },
  'sealed.open': {},
};
const listed = (roles: string | undefined, role: Role): boolean => roles?.split(' ').includes(role) ?? false;
const REFERRED: readonly Relation[] = ['referral-party', 'referral-sender'];
const AT_THE_DOOR: readonly Relation[] = ['escort', 'former-receiver'];
const IN_THE_CASE: readonly Relation[] = CASE_RELATIONS.filter(
  (relation) => !REFERRED.includes(relation) && !AT_THE_DOOR.includes(relation) && relation !== 'former-verifier',
);
/** Acts that are closed to an organisation whose only part is that she was referred to it. */
const NOT_BY_REFERRAL =
  /^(identity|age|production|order|leave|custody|handover|statement|age-test|report|family|claim|home|wishes|restoration|journey|reunification|follow-up|alert|record|delay|person)\.|^case\.(close|reopen)$|^sealed/;
const BY_SENDER: readonly Act[] = ['referral.decline', 'referral.reroute', 'referral.cancel', 'referral.enter-in-error'];
const relationsOf = (act: Act): readonly Relation[] => {
  if (act === 'capacity.declare') return ['own-organisation'];
  if (act === 'home.report') return [VERIFIER, 'former-verifier'];
  if (act === 'reunification.read') return [...IN_THE_CASE, VERIFIER];
  if (/^(meeting|minutes|action)\./.test(act)) return MEETING_RELATIONS;
  if (/^(operation|staffing|scene|fir|suspect)\./.test(act)) return OPERATION_RELATIONS;
  if (act.startsWith('tip.')) return TIP_RELATIONS;
  if (act === 'handover.receive') return [...IN_THE_CASE, ...AT_THE_DOOR];
  if (NOT_BY_REFERRAL.test(act)) return IN_THE_CASE;
  return BY_SENDER.includes(act) ? [...IN_THE_CASE, ...REFERRED] : [...IN_THE_CASE, 'referral-party'];
};

describe('Who may do what', () => {
  it.each(ACTS)('%s: each role, with and without a relation', (act) => {
    for (const role of ROLES) {
      const free = listed(EXPECTED[act].free, role);
      expect([role, may(role, act) === 'permit']).toEqual([role, free]);
      for (const relation of RELATIONS) {
        const expected = free || (relationsOf(act).includes(relation) && listed(EXPECTED[act].with, role));
        expect([role, relation, may(role, act, relation) === 'permit']).toEqual([role, relation, expected]);
      }
    }
  });

  it.each(POLICIES)('$act ($needs): allowed to its roles, and not to the others by this line', ({ act, roles, needs }) => {
    const related = needs === 'nothing' ? [] : needs;
    for (const role of roles) expect(may(role, act, ...related)).toBe('permit');
    if (needs !== 'nothing')
      for (const role of roles.filter((each) => !listed(EXPECTED[act].free, each))) expect(may(role, act)).not.toBe('permit');
  });

  it('is refused by default: to unknown roles, and to known ones for what is not listed', () => {
    for (const act of ACTS)
      for (const role of ['', 'constable', 'Administrator', '__proto__'])
        expect(permits({ role: role }, act, all)).not.toBe('permit');
  });

  it('lists each line once, with a sentence that says why', () => {
    for (const { because, roles } of POLICIES) {
      expect(because).toMatch(/^[A-Z].{20,}\.$/);
      expect(new Set(roles).size).toBe(roles.length);
    }
    const lines = POLICIES.map(({ act, needs }) => `${act} ${String(needs)}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('gives administrators, report readers and data protection officers nothing of a case or a tip', () => {
    for (const role of ['administrator', 'report-reader', 'data-protection-officer'])
      for (const act of ACTS.filter((each) => !/^(directory|system|changes)\./.test(each)))
        expect([role, act, permits({ role: role }, act, all)]).toEqual([role, act, 'deny']);
  });

  it('lets an auditor read everything and write nothing', () => {
    expect(ACTS.filter((act) => permits({ role: 'auditor' }, act, all) === 'permit')).toEqual([
      'system.read',
      'changes.read',
      'directory.read',
      'tip.read',
      'operation.read',
      'board.read',
      'queue.read',
      'reconciliation.read',
      'case.read',
      'meeting.read',
      'sharing.read',
      'referral.list',
      'referral.read',
      'reunification.read',
      'follow-up.read',
      'irregularity.read',
      'person.read',
    ]);
  });

  it('opens sealed values to nobody, and says so', () => {
    for (const role of ROLES) {
      expect(permits({ role }, 'sealed.open', all)).toBe('deny');
      expect(() => requirePermit({ role }, 'sealed.open', all)).toThrow(new AccessRefused('access.sealed'));
    }
  });
});

describe('A case that does not concern her organisation', () => {
  it('cannot be told from one that does not exist, whatever she tries and whoever she is', () => {
    const aboutCases = ACTS.filter(
      (act) =>
        !/^(system|feed|changes|directory|board|queue|reconciliation|capacity|irregularity)\.|^(tip\.receive|operation\.propose|case\.open|meeting\.convene|referral\.list|follow-up\.read)$/.test(
          act,
        ),
    );
    for (const act of aboutCases)
      for (const role of ROLES.filter((each) => !listed(EXPECTED[act].free, each))) {
        expect([act, role, permits({ role }, act, none)]).toEqual([act, role, 'conceal']);
        expect(() => requirePermit({ role }, act, none)).toThrow(Concealed);
      }
  });

  it('stays concealed from an escort and a former receiver but for the receipt', () => {
    for (const relation of AT_THE_DOOR) {
      expect(may('case-worker', 'handover.receive', relation)).toBe('permit');
      for (const act of ['case.read', 'handover.confirm', 'missing.report'] as const)
        expect([relation, act, may('case-worker', act, relation)]).toEqual([relation, act, 'conceal']);
    }
  });

  it('that does concern it is denied openly where her role may not act', () => {
    expect(may('counsellor', 'handover.offer', 'custodian')).toBe('deny');
    const refused = () => requirePermit({ role: 'counsellor' }, 'handover.offer', new Set<Relation>(['custodian']));
    expect(refused).toThrow(new AccessRefused('access.role-may-not'));
  });

  it('says nothing of itself in the error', () => {
    expect({ ...new Concealed(), message: new Concealed().message }).toEqual({ name: 'Concealed', message: '' });
  });
});

describe('requirePermit', () => {
  it('passes where the act is permitted', () => {
    expect(() => requirePermit({ role: 'case-worker' }, 'case.read', new Set<Relation>(['receiver']))).not.toThrow();
  });
});
