import type {
  AgeBasis,
  Authority,
  CaseOrigin,
  Language,
  OrderKind,
  OrderStatute,
  OverCapacityReason,
  ProducedBefore,
  ProductionMode,
  RemovalPower,
} from '@setu/cases';
import type { AgeBand, Gender, Occurrence, Sensitive } from '@setu/kernel';

/** On what a stay rested. `none`: whoever keeps the register was not responsible for her. */
export const GROUNDS = ['order', 'consent', 'removal-power', 'none'] as const;
/** Where she is now, for whoever keeps the register. */
export const WHEREABOUTS = ['here', 'missing', 'left-by-choice', 'released', 'deceased', 'elsewhere'] as const;

/** An order as the register has it. `until` is exclusive. */
export type RegisteredOrder = Readonly<{
  authority: Authority;
  authorityOrg?: string | undefined;
  statute: OrderStatute;
  kind: OrderKind;
  from: string;
  until?: string | undefined;
  made?: Occurrence | undefined;
}>;

type Ground =
  | Readonly<{ kind: 'order'; order: RegisteredOrder }>
  | Readonly<{ kind: 'consent'; given: Occurrence; language: Language }>
  | Readonly<{ kind: 'removal-power'; power: RemovalPower; order?: RegisteredOrder | undefined }>;

type Whereabouts =
  | Readonly<{ kind: 'here' }>
  | Readonly<{
      kind: Exclude<(typeof WHEREABOUTS)[number], 'here'>;
      at: Occurrence;
      note?: Sensitive<string> | undefined;
      releaseOrder?: RegisteredOrder | undefined;
    }>;

/** The time during which whoever keeps the register was responsible for her. */
export type RegisteredStay = Readonly<{
  since: Occurrence;
  ground: Ground;
  production?: Readonly<{ before: ProducedBefore; mode: ProductionMode; produced: Occurrence }> | undefined;
  overCapacityReason?: OverCapacityReason | undefined;
  now: Whereabouts;
}>;

/** The personal fields of a person, all of them sealed. */
export const IDENTITY_FIELDS = {
  name: 'name',
  alias: 'alias',
  'date-of-birth': 'dateOfBirth',
  nationality: 'nationality',
  'district-of-origin': 'districtOfOrigin',
  'identifying-marks': 'identifyingMarks',
  phone: 'phone',
  'family-names': 'familyNames',
} as const;
export type RegisteredIdentity = Readonly<
  Partial<Record<(typeof IDENTITY_FIELDS)[keyof typeof IDENTITY_FIELDS], Sensitive<string>>>
>;

/** One row of a register, understood: one person and her stay. */
export type RegisterEntry = Readonly<{
  /** Its row in the file, as a spreadsheet counts: the header is row 1. */
  row: number;
  key: Sensitive<string>;
  /** Everything the row says, in one form, so that a row that was changed is noticed. */
  content: Sensitive<string>;
  opening: Readonly<{
    origin: CaseOrigin;
    gender: Gender;
    apparentAgeBand: AgeBand;
    sexualOffenceInformed: boolean;
    pocsoInformed: boolean;
  }>;
  identity: RegisteredIdentity;
  ageBasis?: AgeBasis | undefined;
  stay?: RegisteredStay | undefined;
}>;
