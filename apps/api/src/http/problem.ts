/** One field that does not fit. `pointer` is a JSON pointer (RFC 6901) into the body, or `?name` for a query parameter. */
export type FieldProblem = Readonly<{ pointer: string; detail: string }>;

/** An error as RFC 9457 sends it. `code` is stable; `detail` is a sentence for a person that says what to do next. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  /** Ids, codes, counts and instants that the sentence speaks of. */
  facts?: Readonly<Record<string, string>>;
  /** With 422: what does not fit. */
  errors?: readonly FieldProblem[];
  /** With 412: what happened since the revision that was named. */
  since?: readonly object[];
}>;

/** The title of a problem, by its status. */
export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not that way',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'A rule refuses this',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Wrong kind of content',
  422: 'The content does not fit',
  429: 'Too many requests',
  431: 'Too large',
  500: 'A fault of the server',
  503: 'Not available at the moment',
};

/** `type` names the code, so that it can be looked up; it is a name and no address. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Pick<Problem, 'facts' | 'errors' | 'since'> = {},
): Problem => ({ type: `urn:setu:problem:${code}`, title: TITLES[status] ?? 'Error', status, code, detail, ...more });
