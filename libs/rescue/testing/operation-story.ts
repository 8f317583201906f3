import { Sensitive } from '@setu/kernel';
import type { OperationEvent } from '../src/domain/operation-events.js';
import type { OperationCommand } from '../src/domain/operation.commands.js';
import type { RescueActor } from '../src/domain/rescue-actor.js';
import type { AppointmentFact } from '../src/domain/route-requirements.js';
import type { UnitFact } from '../src/domain/unit-fact.js';

/** Invented ids, people and organisations. */
const id = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
export const [LEAD, STATION, OTHER_STATION, RANGE, NGO, SHELTER] = [id(1), id(2), id(3), id(4), id(5), id(6)] as const;
export const [TIP, REQUEST, GIRL, BOY, SUSPECT, FIR] = [id(10), id(11), id(12), id(13), id(14), id(15)] as const;
export const DIGEST = 'ab'.repeat(32);
const MINUTE = 60_000;
export const NOW = '2026-03-10T20:00:00.000Z';
/** Minutes from {@link NOW}. */
export const at = (minutes: number): string => new Date(Date.parse(NOW) + minutes * MINUTE).toISOString();

export const ravi: RescueActor = { userRef: id(21), orgRef: LEAD, role: 'investigating-officer' };
export const kavita: RescueActor = { userRef: id(22), orgRef: LEAD, role: 'coordinator' };
export const vikram: RescueActor = { userRef: id(23), orgRef: STATION, role: 'station-house-officer' };
export const neelam: RescueActor = { userRef: id(24), orgRef: OTHER_STATION, role: 'station-house-officer' };
export const gurpreet: RescueActor = { userRef: id(25), orgRef: RANGE, role: 'coordinator' };
export const meera: RescueActor = { userRef: id(26), orgRef: NGO, role: 'case-worker' };

const unitOf = (orgId: string, kind: UnitFact['kind'] = 'police-unit'): UnitFact => ({
  orgId,
  registered: true,
  kind,
  suspended: false,
});
export const lead: UnitFact = { ...unitOf(LEAD), superior: RANGE };
export const station = unitOf(STATION);
const range = unitOf(RANGE);
export const ngo = unitOf(NGO, 'ngo');
export const shelter = unitOf(SHELTER, 'shelter');

export const text = new Sensitive('an invented text');
export const appointment: AppointmentFact = {
  appointmentId: id(31),
  power: 'special-police-officer',
  rank: 'inspector',
  area: 'DL-CENTRAL',
};
export const women = [
  { staffRef: id(41), rank: 'head-constable', gender: 'female' },
  { staffRef: id(42), rank: 'constable', gender: 'female' },
] as const;
export const man = { staffRef: id(43), rank: 'constable', gender: 'male' } as const;
export const named = ({ userRef, orgRef, role }: RescueActor) => ({ userRef, memberships: [{ org: orgRef, role }] });

type Data<Type extends OperationCommand['type']> = Extract<OperationCommand, { type: Type }>['data'];
type Defaults = Readonly<{
  [Type in OperationCommand['type']]: Omit<Data<Type>, 'now' | 'actor'> & Readonly<{ actor?: RescueActor }>;
}>;

const DEFAULTS: Defaults = {
  ProposeOperation: { lead, tips: [{ tipId: TIP, known: true, handledBy: [LEAD] }], route: 'ITPA-15' },
  CallWitness: { subjectRef: id(51), gender: 'female', response: 'attended' },
  ArrangeNgoPresence: { organisation: ngo, people: 2, women: 1 },
  ReserveShelter: { shelter, places: 4 },
  BriefOperation: {},
  RequestStaffing: { requestId: REQUEST, station, officers: 4, women: 2, neededBy: at(120) },
  CommitStaffing: { requestId: REQUEST, officers: women, actor: vikram },
  DeclineStaffing: { requestId: REQUEST, reasonCode: 'no-officers-free', actor: vikram },
  EscalateStaffing: { requestId: REQUEST, toUnit: range, reasonCode: 'declined' },
  AcknowledgeStaffingEscalation: { requestId: REQUEST, actor: gurpreet },
  RecordGrounds: { text },
  AuthoriseRescue: { authority: 'own-record', area: 'DL-CENTRAL', appointments: [appointment] },
  RecordEntry: { womenOfficers: 2, witnesses: 2 },
  RecordRemoval: {
    subjectRef: GIRL,
    apparentAgeBand: 'child',
    gender: 'female',
    childrenRefs: [],
    sexualOffenceInformed: true,
    pocsoInformed: true,
  },
  RecordArrest: { suspectRef: SUSPECT, minted: true, by: man.staffRef },
  ServeSearchList: { hash: text, servedOn: 'occupant', signedByWitnesses: true },
  LinkSceneRecording: { recordingId: id(61), sid: text, sha256: text },
  ListEvidence: { items: [{ ref: id(62), kind: 'phone', sealNo: text }] },
  ReconcileHeadcount: { found: 1, removed: 1, declinedToLeave: 0, declinedChildren: 0, accused: 0 },
  LinkFir: { firId: FIR, station, firNumber: text, zero: false, sections: ['BNS-143'], informationAt: at(-60) },
  DeliverFirCopy: { firId: FIR, to: 'informant' },
  DecideAgainstFir: { unit: lead, approver: named(kavita), reasonCode: 'no-cognizable-offence' },
  NameSuspect: { suspectRef: SUSPECT, minted: true },
  ClearSuspect: { suspectRef: SUSPECT, reasonCode: 'mistaken-identity' },
  ConcludeOperation: {},
  StandDownOperation: { reasonCode: 'premises-empty' },
};

/** A command as it should be, changed where a test says so. The lead unit's officer acts now unless said otherwise. */
export const command = <Type extends OperationCommand['type']>(type: Type, details: Partial<Data<Type>> = {}): OperationCommand =>
  ({ type, data: { now: NOW, actor: ravi, ...DEFAULTS[type], ...details } }) as unknown as OperationCommand;

type EventData<Type extends OperationEvent['type']> = Extract<OperationEvent, { type: Type }>['data'];

/** What has happened in the stories. */
export const proposed: OperationEvent = {
  type: 'OperationProposed',
  data: { tipIds: [TIP], leadUnit: LEAD, route: 'ITPA-15', proposedBy: ravi.userRef },
};
export const requested: OperationEvent = {
  type: 'StaffingRequested',
  data: { requestId: REQUEST, toStation: STATION, officers: 4, women: 2, neededBy: at(120) },
};
export const committed: OperationEvent = {
  type: 'StaffingCommitted',
  data: { requestId: REQUEST, byUnit: STATION, officers: women },
};
export const grounds: OperationEvent = {
  type: 'GroundsRecorded',
  data: { officerRef: ravi.userRef, recordedAt: at(-30), text },
};
export const authorised: OperationEvent = {
  type: 'RescueAuthorised',
  data: {
    authority: 'own-record',
    officerRef: ravi.userRef,
    appointmentRef: appointment.appointmentId,
    area: 'DL-CENTRAL',
    womenCommitted: 2,
    rulesVersion: 1,
  },
};
export const witness = (gender: EventData<'WitnessCalled'>['gender'] = 'female', n = 51): OperationEvent => ({
  type: 'WitnessCalled',
  data: { subjectRef: id(n), gender, response: 'attended' },
});
export const entered: OperationEvent = { type: 'EntryMade', data: { enteredAt: at(-10), womenOfficers: 2, witnesses: 2 } };
export const removed = (details: Partial<EventData<'PersonRemoved'>> = {}): OperationEvent => ({
  type: 'PersonRemoved',
  data: {
    subjectRef: GIRL,
    leadUnit: LEAD,
    route: 'ITPA-15',
    removedAt: NOW,
    apparentAgeBand: 'child',
    gender: 'female',
    childrenRefs: [],
    sexualOffenceInformed: true,
    pocsoInformed: true,
    ...details,
  },
});
export const counted = (numbers: Partial<EventData<'HeadcountReconciled'>> = {}): OperationEvent => ({
  type: 'HeadcountReconciled',
  data: { found: 1, removed: 1, declinedToLeave: 0, declinedChildren: 0, accused: 0, ...numbers },
});
export const firLinked: OperationEvent = {
  type: 'FirLinked',
  data: {
    firId: FIR,
    station: STATION,
    firNumber: text,
    zero: false,
    sections: ['BNS-143'],
    informationAt: at(-60),
    registeredAt: at(-5),
  },
};
export const concluded: OperationEvent = { type: 'OperationConcluded', data: { tipIds: [TIP], concludedBy: ravi.userRef } };
export const stoodDown: OperationEvent = { type: 'OperationStoodDown', data: { reasonCode: 'premises-empty' } };
/** Everything that should be there before the team goes in. */
export const ready: readonly OperationEvent[] = [
  proposed,
  requested,
  committed,
  grounds,
  authorised,
  witness('female', 51),
  witness('male', 52),
];
