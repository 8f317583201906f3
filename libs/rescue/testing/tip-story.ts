import { Sensitive } from '@setu/kernel';
import type { ReceiverFact, ReceiveTipCommand, TipActor, TipCommand } from '../src/domain/tip.commands.js';

/** Invented ids, people and organisations. */
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [POLICE, NGO, HEADQUARTERS, SOURCE] = [id(1), id(2), id(3), id(4)] as const;
export const NOW = '2026-03-10T09:00:00.000Z';
export const ACK = 'T-7K3Q-X2MD';

export const ravi: TipActor = { userRef: id(11), orgRef: POLICE, role: 'duty-officer' };
export const vikram: TipActor = { userRef: id(12), orgRef: POLICE, role: 'coordinator' };
export const meera: TipActor = { userRef: id(13), orgRef: NGO, role: 'outreach-worker' };

export const unit: ReceiverFact = { orgId: POLICE, registered: true, kind: 'police-unit', suspended: false };
export const premises = new Sensitive('an invented address');
export const narrative = new Sensitive('an invented narrative');
export const source = new Sensitive('an invented neighbour');

export const receive = (details: Partial<ReceiveTipCommand['data']> = {}): TipCommand => ({
  type: 'ReceiveTip',
  data: { now: NOW, actor: meera, receiver: unit, ...details },
});
export const acknowledge = (actor: TipActor = ravi): TipCommand => ({
  type: 'AcknowledgeTip',
  data: { now: NOW, actor, ackNumber: ACK },
});
