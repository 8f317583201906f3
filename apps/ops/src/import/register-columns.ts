import {
  AGE_BASES,
  AUTHORITIES,
  CASE_ORIGINS,
  LANGUAGES,
  ORDER_STATUTES,
  OVER_CAPACITY_REASONS,
  PRODUCED_BEFORE,
  PRODUCTION_MODES,
  REMOVAL_POWERS,
} from '@setu/cases';
import { AGE_BANDS, GENDERS, type OccurredAt, type Sensitive } from '@setu/kernel';
import { GROUNDS, WHEREABOUTS } from './register-entry.js';

/** Kinds of orders that give custody; an order of release has columns of its own. */
const CUSTODY_ORDERS = ['custody', 'placement', 'transfer'] as const;

/**
 * What a cell may hold. `personal`: typed text of at most so many characters, sealed. `time`: a day, or a day and a time, in India.
 * `key`: what sets this row of the register apart from all others.
 */
type Holds =
  | Readonly<{ kind: 'key' }>
  | Readonly<{ kind: 'personal'; most: number; phone?: true }>
  | Readonly<{ kind: 'code'; codes: readonly string[] }>
  | Readonly<{ kind: 'time' }>
  | Readonly<{ kind: 'id' }>;

type Column = Readonly<{ holds: Holds; always?: true; about: string }>;

const personal = (most: number) => ({ kind: 'personal', most }) as const;
const code = <const C extends readonly string[]>(codes: C) => ({ kind: 'code', codes }) as const;
const YES_OR_NO = ['yes', 'no'] as const;

/** The columns that a register may have, in the order of the template. `always`: the column must be there, and no row may leave it empty. */
export const REGISTER_COLUMNS = {
  'register-number': {
    holds: { kind: 'key' },
    always: true,
    about: 'Number of the entry in the register; no two rows may have the same',
  },
  name: { holds: personal(200), about: 'Her name; sealed' },
  alias: { holds: personal(200), about: 'Another name she goes by; sealed' },
  'date-of-birth': { holds: personal(40), about: 'As the register has it; sealed' },
  nationality: { holds: personal(80), about: 'Sealed' },
  'district-of-origin': { holds: personal(200), about: 'Sealed' },
  'identifying-marks': { holds: personal(2_000), about: 'Sealed' },
  phone: { holds: { kind: 'personal', most: 40, phone: true }, about: 'Sealed' },
  'family-names': { holds: personal(2_000), about: 'Names of her family; sealed' },
  gender: { holds: code(GENDERS), always: true, about: 'As the register has it' },
  'age-band': { holds: code(AGE_BANDS), always: true, about: 'Under 18 is child; doubtful counts as child until determined' },
  'age-basis': { holds: code(AGE_BASES), about: 'What the age band rests on; empty: how she appeared' },
  origin: { holds: code(CASE_ORIGINS), always: true, about: 'From whom she came' },
  'sexual-offence': {
    holds: code(YES_OR_NO),
    always: true,
    about: 'Whether there is information that a sexual offence was committed against her',
  },
  pocso: { holds: code(YES_OR_NO), always: true, about: 'Whether there is information of an offence under the POCSO Act 2012' },
  basis: { holds: code(GROUNDS), always: true, about: 'On what her stay rested; none: you were not responsible for her' },
  'came-at': { holds: { kind: 'time' }, about: 'When she came to you; unless the basis is none' },
  'order-authority': { holds: code(AUTHORITIES), about: 'Who made the order; if the basis is order' },
  'order-organisation': {
    holds: { kind: 'id' },
    about: 'Id on the network of the authority that made the order, if it is there',
  },
  'order-statute': { holds: code(ORDER_STATUTES), about: 'Under which provision' },
  'order-kind': { holds: code(CUSTODY_ORDERS), about: 'What it orders' },
  'order-from': { holds: { kind: 'time' }, about: 'From when it holds' },
  'order-until': { holds: { kind: 'time' }, about: 'The last day on which it holds; empty: without an end' },
  'order-made-at': { holds: { kind: 'time' }, about: 'When it was made; empty: not known' },
  'consent-at': { holds: { kind: 'time' }, about: 'When she, an adult, agreed to stay; if the basis is consent' },
  'consent-language': { holds: code(LANGUAGES), about: 'In which language she was asked' },
  'removal-power': { holds: code(REMOVAL_POWERS), about: 'If the basis is removal-power, which only police have' },
  'produced-before': { holds: code(PRODUCED_BEFORE), about: 'Before whom she was produced, if she was' },
  'produced-at': { holds: { kind: 'time' }, about: 'When' },
  'production-mode': { holds: code(PRODUCTION_MODES), about: 'How' },
  'over-capacity-reason': { holds: code(OVER_CAPACITY_REASONS), about: 'If no place was declared free when she came' },
  now: { holds: code(WHEREABOUTS), about: 'Where she is now; unless the basis is none' },
  'left-at': { holds: { kind: 'time' }, about: 'When she left, died, or was last seen; unless she is here' },
  'leaving-note': { holds: personal(4_000), about: 'What the register says about it; sealed' },
  'release-authority': { holds: code(AUTHORITIES), about: 'Who ordered her release, if it was ordered' },
  'release-statute': { holds: code(ORDER_STATUTES), about: 'Under which provision' },
} as const satisfies Readonly<Record<string, Column>>;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;
type HeldBy<Name extends RegisterColumn> = (typeof REGISTER_COLUMNS)[Name]['holds'];
/** What a cell of that column means, once it is understood. */
export type RegisterValue<Name extends RegisterColumn> =
  HeldBy<Name> extends Readonly<{ codes: readonly (infer Code)[] }>
    ? Code
    : HeldBy<Name> extends Readonly<{ kind: 'time' }>
      ? OccurredAt
      : HeldBy<Name> extends Readonly<{ kind: 'id' }>
        ? string
        : Sensitive<string>;
export const REGISTER_COLUMN_NAMES = Object.keys(REGISTER_COLUMNS) as readonly RegisterColumn[];
/** The column, whatever it holds. */
export const columnOf = (name: RegisterColumn): Column => REGISTER_COLUMNS[name];
