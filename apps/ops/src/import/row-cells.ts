import { Sensitive, type OccurredAt } from '@setu/kernel';
import { cellValue } from './cell-value.js';
import { REGISTER_COLUMN_NAMES, type RegisterColumn, type RegisterValue } from './register-columns.js';
import type { RegisterRow } from './register-table.js';
import type { RowFault } from './row-fault.js';

/** The cells of one row, each understood by itself; what is wrong with them, and what nobody has asked for, can be told. */
export class RowCells {
  readonly #values = new Map<RegisterColumn, OccurredAt | string | Sensitive<string>>();
  readonly #faults: RowFault[] = [];
  readonly #asked = new Set<RegisterColumn>();

  constructor(
    private readonly row: RegisterRow,
    dayFirst: boolean,
  ) {
    for (const [name, cell] of row.cells) {
      const value = cellValue(name, cell.expose(), dayFirst);
      if (typeof value === 'object' && 'wrong' in value) this.fault(name, value.wrong);
      else this.#values.set(name, value);
    }
  }

  /** What is wrong, in the order of the columns. */
  get faults(): readonly RowFault[] {
    const place = ({ column }: RowFault): number => (REGISTER_COLUMN_NAMES as readonly (string | undefined)[]).indexOf(column);
    return this.#faults.toSorted((one, other) => place(one) - place(other));
  }

  fault(column: RegisterColumn, sentence: string): void {
    this.#faults.push({ row: this.row.number, column, sentence });
  }

  /** Undefined also for a cell that is wrong, which is told once. */
  optional<Name extends RegisterColumn>(name: Name): RegisterValue<Name> | undefined {
    this.#asked.add(name);
    return this.#values.get(name) as RegisterValue<Name> | undefined;
  }

  /** As `optional`; that the cell is empty is a fault. `because` says why it may not be, beginning with "as". */
  needed<Name extends RegisterColumn>(name: Name, because?: string): RegisterValue<Name> | undefined {
    if (!this.row.cells.has(name))
      this.fault(name, `This may not be empty${because === undefined ? '' : `, ${because}`}. Fill it in.`);
    return this.optional(name);
  }

  /** Whether anything stands in one of these cells. */
  anyIn(...names: readonly RegisterColumn[]): boolean {
    return names.some((name) => this.row.cells.has(name));
  }

  /** A filled cell that nobody asked for would be dropped without a word: a fault. */
  faultUnasked(because: string): void {
    for (const name of this.row.cells.keys())
      if (!this.#asked.has(name))
        this.fault(name, `This would not be recorded, ${because}. Leave it empty, or correct the other column.`);
  }

  /** All that the row says, in one form whatever the file looks like. */
  content(): Sensitive<string> {
    const said = REGISTER_COLUMN_NAMES.flatMap((name) => {
      const value = this.#values.get(name);
      if (value === undefined) return [];
      const plain = value instanceof Sensitive ? value.expose() : typeof value === 'string' ? value : [value.at, value.precision];
      return [[name, plain]];
    });
    return new Sensitive(JSON.stringify(said));
  }
}
