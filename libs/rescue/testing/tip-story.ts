import { Sensitive } from '@setu/kernel';
import type { RescueActor } from '../src/domain/rescue-actor.js';
import type { ReceiveTipCommand, TipCommand } from '../src/domain/tip.commands.js';
import type { UnitFact } from '../src/domain/unit-fact.js';

/** Invented ids, people and organisations. */
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [POLICE, NGO, HEADQUARTERS, SOURCE] = [id(1), id(2), id(3), id(4)] as const;
export const NOW = '2026-03-10T09:00:00.000Z';
export const ACK = 'T-7K3Q-X2MD';

export const ravi: RescueActor = { userRef: id(11), orgRef: POLICE, role: 'duty-officer' };
export const vikram: RescueActor = { userRef: id(12), orgRef: POLICE, role: 'coordinator' };
export const meera: RescueActor = { userRef: id(13), orgRef: NGO, role: 'outreach-worker' };

export const unit: UnitFact = { orgId: POLICE, registered: true, kind: 'police-unit', suspended: false };
export const premises = new Sensitive('an invented address');
export const narrative = new Sensitive('an invented narrative');
export const source = new Sensitive('an invented neighbour');

export const receive = (details: Partial<ReceiveTipCommand['data']> = {}): TipCommand => ({
  type: 'ReceiveTip',
  data: { now: NOW, actor: meera, receiver: unit, ...details },
});
export const acknowledge = (actor: RescueActor = ravi): TipCommand => ({
  type: 'AcknowledgeTip',
  data: { now: NOW, actor, ackNumber: ACK },
});

/** What comes after the receipt. */
export const [TIP, OTHER_TIP, STATION, OPERATION] = [id(5), id(6), id(7), id(8)] as const;
export const chief: RescueActor = { userRef: id(14), orgRef: HEADQUARTERS, role: 'coordinator' };
export const station: UnitFact = { orgId: STATION, registered: true, kind: 'police-unit', suspended: false };
export const headquarters: UnitFact = { ...station, orgId: HEADQUARTERS };
export const note = new Sensitive('an invented note');
const named = ({ userRef, orgRef, role }: RescueActor) => ({ userRef, memberships: [{ org: orgRef, role }] });

type DataOf<Type extends TipCommand['type']> = Partial<Extract<TipCommand, { type: Type }>['data']>;

export const sign = (details: DataOf<'SignTip'> = {}): TipCommand => ({
  type: 'SignTip',
  data: { now: NOW, actor: ravi, mode: 'in-person', ...details },
});
export const enterInDiary = (details: DataOf<'EnterTipInGeneralDiary'> = {}): TipCommand => ({
  type: 'EnterTipInGeneralDiary',
  data: { now: NOW, actor: ravi, station, gdNumber: note, ...details },
});
export const assess = (details: DataOf<'AssessTip'> = {}): TipCommand => ({
  type: 'AssessTip',
  data: { now: NOW, actor: ravi, riskLevel: 'high', factorCodes: ['child-present'], ...details },
});
export const verify = (details: DataOf<'VerifyTip'> = {}): TipCommand => ({
  type: 'VerifyTip',
  data: { now: NOW, actor: ravi, outcome: 'corroborated', ...details },
});
export const merge = (details: DataOf<'MergeTip'> = {}): TipCommand => ({
  type: 'MergeTip',
  data: {
    now: NOW,
    actor: ravi,
    tipId: TIP,
    into: { tipId: OTHER_TIP, known: true, handledBy: [POLICE] },
    reasonCode: 'same-premises',
    ...details,
  },
});
export const escalate = (details: DataOf<'EscalateTip'> = {}): TipCommand => ({
  type: 'EscalateTip',
  data: { now: NOW, actor: ravi, toUnit: headquarters, reasonCode: 'no-action', ...details },
});
export const takeUp = (actor: RescueActor = chief): TipCommand => ({
  type: 'AcknowledgeTipEscalation',
  data: { now: NOW, actor },
});
export const close = (approver: RescueActor = vikram, details: DataOf<'CloseTip'> = {}): TipCommand => ({
  type: 'CloseTip',
  data: {
    now: NOW,
    actor: ravi,
    unit: { ...unit, superior: HEADQUARTERS },
    approver: named(approver),
    reasonCode: 'not-corroborated',
    ...details,
  },
});
