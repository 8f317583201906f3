import {
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  id,
  list,
  optional,
  record,
  sealed,
  type Sensitive,
  type Decider,
  type EventOf,
  type Message,
  DomainError,
} from '@setu/kernel';
import type { Sealer, ToSeal } from '../src/index.js';

/** Events of an invented kind of stream: a box that is opened, filled, and sealed up. */
const opened = defineEvent('BoxOpened', { ownerRef: id(), note: optional(sealed('person', 'operational')) });
const filled = defineVersionedEvent(
  'BoxFilled',
  2,
  {
    amount: count(),
    colour: code(['red', 'blue', 'unknown']),
    things: list(
      record({
        name: sealed('stream', 'operational'),
        by: optional(record({ whoRef: id(), words: sealed({ ref: 'whoRef' }, 'source') })),
      }),
    ),
  },
  { 1: (data) => ({ ...data, colour: 'unknown', things: [] }) },
);
export const BOX_EVENTS = [opened, filled] as const;
export type BoxEvent = EventOf<(typeof BOX_EVENTS)[number]>;

type Box = Readonly<{ owner?: string; amount: number }>;
export type BoxCommand =
  | Message<'Open', { ownerRef: string; note?: Sensitive<string> | undefined }>
  | Message<'Fill', { amount: number; most?: number; at?: string }>
  | Message<'FillWith', { names: readonly Sensitive<string>[]; whoRef: string; words: Sensitive<string> }>
  | Message<'Nothing', object>;

const decide: Decider<Box, BoxCommand, BoxEvent>['decide'] = (command, state) => {
  switch (command.type) {
    case 'Open':
      if (state.owner !== undefined) throw new DomainError('box.opened-already');
      return [{ type: 'BoxOpened', data: command.data }];
    case 'Fill': {
      const { amount, most = Number.MAX_SAFE_INTEGER, at } = command.data;
      if (state.amount + amount > most) throw new DomainError('box.too-full', { amount: String(state.amount) });
      const event = { type: 'BoxFilled', data: { amount, colour: 'red', things: [] } } as const;
      return at === undefined
        ? [event]
        : [
            {
              ...event,
              occurredAt: { at, precision: 'day', source: 'reported' },
              lateReason: 'told-later',
              deviations: ['rule-0.late'],
            },
          ];
    }
    case 'FillWith': {
      const { names, whoRef, words } = command.data;
      const things = names.map((name, index) => (index === 0 ? { name } : { name, by: { whoRef, words } }));
      return [
        { type: 'BoxFilled', data: { amount: 1, colour: 'blue', things: [] } },
        { type: 'BoxFilled', data: { amount: 2, colour: 'blue', things } },
      ];
    }
    case 'Nothing':
      return [];
  }
};

export const boxDecider: Decider<Box, BoxCommand, BoxEvent> = {
  initial: { amount: 0 },
  decide,
  evolve: (state, event) =>
    event.type === 'BoxOpened'
      ? { ...state, owner: event.data.ownerRef }
      : { ...state, amount: state.amount + event.data.amount },
};

/** A sealer that remembers what it was given. `fails` makes it refuse. */
export class InventedSealer implements Sealer {
  readonly sealed: ToSeal[] = [];
  fails = false;

  async seal(values: readonly ToSeal[]) {
    if (this.fails) throw new Error('the vault is away');
    return values.map((value) => {
      this.sealed.push(value);
      const number = String(this.sealed.length).padStart(12, '0');
      return {
        commitment: 'c'.repeat(64),
        sealId: `5ea10000-0000-4000-8000-${number}`,
        subjectRef: value.subjectRef,
        purpose: value.purpose,
      };
    });
  }
}
