/** The ids of the documents of a case. */
export type DocumentsState = readonly string[];
