/** Something wrong in a file, and what to do. Row and column as a spreadsheet has them; never a value of a cell. */
export type RowFault = Readonly<{ row: number; column?: string | undefined; sentence: string }>;
