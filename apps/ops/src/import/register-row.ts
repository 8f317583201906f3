import type { Occurrence, OccurredAt, Sensitive } from '@setu/kernel';
import {
  IDENTITY_FIELDS,
  type RegisteredIdentity,
  type RegisteredOrder,
  type RegisteredStay,
  type RegisterEntry,
} from './register-entry.js';
import type { RegisterRow } from './register-table.js';
import { RowCells } from './row-cells.js';
import type { RowFault } from './row-fault.js';

const DAY_MS = 86_400_000;

/** What stands in a register was written down there when it happened, and is recorded here only now. */
const fromPaper = (occurredAt: OccurredAt): Occurrence => ({ occurredAt, lateReason: 'paper-record' });

/** A day that is named as the last one belongs to it. */
const endOf = ({ at, precision }: OccurredAt): string =>
  precision === 'day' ? new Date(Date.parse(at) + DAY_MS).toISOString() : at;

const ORDER_COLUMNS = ['order-authority', 'order-statute', 'order-kind', 'order-from'] as const;

const orderIn = (cells: RowCells): RegisteredOrder | undefined => {
  const because = 'as the row names an order';
  const authority = cells.needed('order-authority', because);
  const statute = cells.needed('order-statute', because);
  const kind = cells.needed('order-kind', because);
  const from = cells.needed('order-from', because);
  const [until, made] = [cells.optional('order-until'), cells.optional('order-made-at')];
  const authorityOrg = cells.optional('order-organisation');
  if (!authority || !statute || !kind || !from) return undefined;
  return { authority, authorityOrg, statute, kind, from: from.at, until: until && endOf(until), made: made && fromPaper(made) };
};

const groundIn = (cells: RowCells): RegisteredStay['ground'] | undefined => {
  const basis = cells.optional('basis');
  switch (basis) {
    case 'order': {
      const order = orderIn(cells);
      return order && { kind: 'order', order };
    }
    case 'consent': {
      const because = 'as the basis is consent';
      const given = cells.needed('consent-at', because);
      const language = cells.needed('consent-language', because);
      return given && language && { kind: 'consent', given: fromPaper(given), language };
    }
    case 'removal-power': {
      const power = cells.needed('removal-power', 'as the basis is removal-power');
      const order = cells.anyIn(...ORDER_COLUMNS) ? orderIn(cells) : undefined;
      return power && { kind: 'removal-power', power, order };
    }
    case 'none':
    case undefined:
      return undefined;
  }
};

const productionIn = (cells: RowCells): RegisteredStay['production'] => {
  if (!cells.anyIn('produced-before', 'produced-at', 'production-mode')) return undefined;
  const because = 'as the row says that she was produced';
  const before = cells.needed('produced-before', because);
  const produced = cells.needed('produced-at', because);
  const mode = cells.needed('production-mode', because);
  return before && produced && mode && { before, mode, produced: fromPaper(produced) };
};

const releaseOrderIn = (cells: RowCells, from: OccurredAt | undefined): RegisteredOrder | undefined => {
  if (!cells.anyIn('release-authority', 'release-statute')) return undefined;
  const because = 'as the row names an order of release';
  const authority = cells.needed('release-authority', because);
  const statute = cells.needed('release-statute', because);
  return authority && statute && from && { authority, statute, kind: 'release', from: from.at };
};

const whereaboutsIn = (cells: RowCells): RegisteredStay['now'] | undefined => {
  const kind = cells.needed('now', 'as the row has a stay');
  if (kind === undefined || kind === 'here') return kind && { kind };
  const left = cells.needed('left-at', 'as she is not here');
  const note = cells.optional('leaving-note');
  const releaseOrder = kind === 'released' ? releaseOrderIn(cells, left) : undefined;
  return left && { kind, at: fromPaper(left), note, releaseOrder };
};

const stayIn = (cells: RowCells): RegisteredStay | undefined => {
  const since = cells.needed('came-at', 'as the row has a stay');
  const ground = groundIn(cells);
  const production = productionIn(cells);
  const overCapacityReason = cells.optional('over-capacity-reason');
  const now = whereaboutsIn(cells);
  return since && ground && now && { since: fromPaper(since), ground, production, overCapacityReason, now };
};

const identityIn = (cells: RowCells): RegisteredIdentity => {
  const columns = Object.keys(IDENTITY_FIELDS) as (keyof typeof IDENTITY_FIELDS)[];
  const known = columns.flatMap((column): [string, Sensitive<string>][] => {
    const value = cells.optional(column);
    return value === undefined ? [] : [[IDENTITY_FIELDS[column], value]];
  });
  return Object.fromEntries(known);
};

/** One row, understood; or everything that is wrong with it. */
export const registerRow = (row: RegisterRow, dayFirst: boolean): RegisterEntry | readonly RowFault[] => {
  const cells = new RowCells(row, dayFirst);
  const key = cells.needed('register-number');
  const [origin, gender, apparentAgeBand] = [cells.needed('origin'), cells.needed('gender'), cells.needed('age-band')];
  const [sexualOffence, pocso] = [cells.needed('sexual-offence'), cells.needed('pocso')];
  const ageBasis = cells.optional('age-basis');
  const identity = identityIn(cells);
  const basis = cells.needed('basis');
  const stay = basis === undefined || basis === 'none' ? undefined : stayIn(cells);
  if (basis === 'none') cells.faultUnasked('as the basis is none');
  else if (basis !== undefined && cells.optional('now') !== undefined)
    cells.faultUnasked('as neither the basis nor what is said under now needs it');
  if (cells.faults.length > 0 || !key || !origin || !gender || !apparentAgeBand) return cells.faults;
  return {
    row: row.number,
    key,
    content: cells.content(),
    opening: {
      origin,
      gender,
      apparentAgeBand,
      sexualOffenceInformed: sexualOffence === 'yes',
      pocsoInformed: pocso === 'yes',
    },
    identity,
    ageBasis,
    stay,
  };
};
