import { isUuid, Sensitive, type OccurredAt } from '@setu/kernel';
import { columnOf, type RegisterColumn } from './register-columns.js';
import { registerTime } from './register-time.js';

/** What a cell means; or what is wrong with it, and what to do. */
export type CellValue = OccurredAt | string | Sensitive<string> | Readonly<{ wrong: string }>;

const LONGEST_KEY = 40;
/** As the spreadsheet would take it when the register is ever opened there again. */
const FORMULA = /^[-=@+]/;
const PHONE = /^\+?[\d\s()/-]+$/;
/** What a spreadsheet leaves of letters, numbers and formulas that it could not save. */
const LOST = /^[?\s.]+$|\?{3,}|\uFFFD|^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|#+)$/;
const CUT_NUMBER = /^\d+(?:[.,]\d+)?E\+\d+$/i;
/** No screen, table or page could show other control characters. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

const YEAR_FIRST_ONLY =
  'This must be a day such as 2025-03-14, or a day and a time such as 2025-03-14 21:30. If days come first in this file, such as 14-03-2025, add --day-first.';
const EITHER_FIRST = 'This must be a day such as 14-03-2025 or 2025-03-14, or a day and a time such as 14-03-2025 21:30.';

const wrongWith = (text: string, most: number, phone: boolean): string | undefined => {
  if ([...text].length > most) return `This has more than ${most} characters. Shorten it.`;
  if (CONTROL.test(text)) return 'This has control characters in it. Type it anew.';
  if (LOST.test(text)) return 'The spreadsheet has lost what stood here. Type it anew and save the file as “CSV UTF-8”.';
  if (CUT_NUMBER.test(text))
    return 'The spreadsheet has cut this number. Format the column as text, type it anew and save the file.';
  if (FORMULA.test(text) && !(phone && PHONE.test(text)))
    return 'A spreadsheet takes this for a formula. Leave it empty if nothing is known, or begin with a letter or a digit.';
  return undefined;
};

const typed = (text: string, most: number, phone: boolean): CellValue => {
  const wrong = wrongWith(text, most, phone);
  return wrong === undefined ? new Sensitive(text) : { wrong };
};

/** Understands one cell by itself. Codes and ids may be written in capitals; a sentence never repeats what stands in the cell. */
export const cellValue = (name: RegisterColumn, text: string, dayFirst: boolean): CellValue => {
  const { holds } = columnOf(name);
  switch (holds.kind) {
    case 'key':
      // A spreadsheet drops the zeros before a number whenever it likes; it stays the same entry.
      return typed(/^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text, LONGEST_KEY, false);
    case 'personal':
      return typed(text, holds.most, holds.phone === true);
    case 'code': {
      const small = text.toLowerCase();
      const code = holds.codes.find((each) => each.toLowerCase() === small);
      return code ?? { wrong: `This must be one of: ${holds.codes.join(', ')}.` };
    }
    case 'id': {
      const id = text.toLowerCase();
      return isUuid(id) ? id : { wrong: 'This must be the id of an organisation, as the directory of the network gives it.' };
    }
    case 'time':
      return registerTime(text, dayFirst) ?? { wrong: dayFirst ? EITHER_FIRST : YEAR_FIRST_ONLY };
  }
};
