import { Sensitive } from '@setu/kernel';
import type { InvitedFact, MeetingActor, MeetingCommand } from '../src/domain/meeting.commands.js';
import type { MeetingEvent } from '../src/domain/meeting.events.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Invented organisations: a special unit, a station, two NGOs, a home, a committee; one that is not invited. */
export const [UNIT, STATION, NGO, OTHER_NGO, HOME, COMMITTEE, STRANGERS] = [
  uuid(1),
  uuid(2),
  uuid(3),
  uuid(4),
  uuid(5),
  uuid(6),
  uuid(7),
] as const;
export const actionId = (n: number): string => uuid(100 + n);
export const inputId = (n: number): string => uuid(200 + n);
export const OPERATION = uuid(300);

const member = (n: number, orgRef: string): MeetingActor => ({ userRef: uuid(20 + n), orgRef, role: 'coordinator' });
/** Invented people. Joint works for the unit and for the NGO. */
export const kavita = member(1, UNIT);
export const sunita = member(2, UNIT);
export const vikram = member(3, STATION);
export const meera = member(4, NGO);
export const imran = member(5, OTHER_NGO);
export const asha = member(6, HOME);
export const joseph = member(7, COMMITTEE);
export const stranger = member(8, STRANGERS);
export const jointAtUnit = member(9, UNIT);
export const jointAtNgo: MeetingActor = { ...jointAtUnit, orgRef: NGO };

const NOW = '2026-03-10T09:00:00.000Z';
export const MEETS = '2026-03-10T08:00:00.000Z';
export const DUE = '2026-03-17T08:00:00.000Z';
export const said = new Sensitive('an invented sentence');

const fact = (orgId: string, kind: InvitedFact['kind']): InvitedFact => ({ orgId, registered: true, kind, suspended: false });
export const unit = fact(UNIT, 'police-unit');
export const station = fact(STATION, 'police-unit');
export const ngo = fact(NGO, 'ngo');
export const otherNgo = fact(OTHER_NGO, 'ngo');
export const home = fact(HOME, 'shelter');
export const committee = fact(COMMITTEE, 'cwc');

type Said = { [C in MeetingCommand as C['type']]: Omit<C['data'], 'now' | 'actor'> };

/** Commands with everything filled in that a test does not care about. */
const command =
  <T extends keyof Said>(type: T, usual: MeetingActor, data: Said[T]) =>
  (but: Partial<Said[T]> = {}, actor: MeetingActor = usual): MeetingCommand =>
    ({ type, data: { now: NOW, actor, ...data, ...but } }) as unknown as MeetingCommand;

export const convene = command('ConveneMeeting', kavita, {
  meetsAt: MEETS,
  invited: [unit, ngo],
  agendaCodes: ['rescue-planning'],
});
export const speak = command('RecordInput', meera, { inputId: inputId(1), topicCode: 'staffing', text: said });
export const agree = command('AgreeAction', kavita, {
  actionId: actionId(1),
  owner: STATION,
  topicCode: 'rescue-planning',
  due: DUE,
  text: said,
});
export const report = command('ReportAction', vikram, { actionId: actionId(1), progressCode: 'done' });
export const close = command('CloseAction', kavita, { actionId: actionId(1), outcomeCode: 'done' });
export const approve = command('ApproveMinutes', kavita, { upTo: 0 });

export const convened: MeetingEvent = {
  type: 'MeetingConvened',
  data: {
    by: kavita.userRef,
    byOrg: UNIT,
    meetsAt: MEETS,
    participants: [
      { org: UNIT, side: 'police' },
      { org: STATION, side: 'police' },
      { org: NGO, side: 'ngo' },
      { org: OTHER_NGO, side: 'ngo' },
      { org: HOME, side: 'ngo' },
      { org: COMMITTEE, side: 'other' },
    ],
    agendaCodes: ['rescue-planning'],
  },
};
export const spoken = (n: number, who: MeetingActor = meera): MeetingEvent => ({
  type: 'InputRecorded',
  data: { inputId: inputId(n), by: who.userRef, fromOrg: who.orgRef, topicCode: 'staffing', text: said },
});
export const agreed = (n: number, owner: string = STATION): MeetingEvent => ({
  type: 'ActionAgreed',
  data: {
    actionId: actionId(n),
    by: kavita.userRef,
    byOrg: UNIT,
    owner,
    topicCode: 'rescue-planning',
    due: DUE,
    text: said,
  },
});
export const reported = (n: number, who: MeetingActor = vikram, progressCode: 'begun' | 'done' = 'done'): MeetingEvent => ({
  type: 'ActionReported',
  data: { actionId: actionId(n), by: who.userRef, byOrg: who.orgRef, progressCode },
});
export const closed = (n: number): MeetingEvent => ({
  type: 'ActionClosed',
  data: { actionId: actionId(n), by: kavita.userRef, byOrg: UNIT, outcomeCode: 'done' },
});
export const approved = (side: 'police' | 'ngo', who: MeetingActor, upTo: number): MeetingEvent => ({
  type: 'MinutesApproved',
  data: { by: who.userRef, byOrg: who.orgRef, side, upTo },
});
