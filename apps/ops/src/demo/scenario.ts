/** A value of a scenario file, before its `$names` and `{names}` are filled in. */
export type Template = null | boolean | number | string | readonly Template[] | Readonly<{ [key: string]: Template }>;

/** The refusal that a step must meet. */
export type Refused = Readonly<{ status: number; code: string }>;

/** A write or a read of one person over HTTP. */
export type Request = Readonly<{
  /** Key of the person. */
  as: string;
  post?: string;
  get?: string;
  body?: Template;
  /** Sends an invented PDF with these words in it, in place of a body. */
  paper?: string;
  /** Name under which an Idempotency-Key is kept, so that a later step can send the same one. */
  key?: string;
  /** Name of a saved ETag to send as If-Match. */
  ifMatch?: string;
  /** What the answer must hold at least. */
  expect?: Template;
  refused?: Refused;
  /** Name → path into the answer ("id", "lines.0.caseId", "items[subjectRef={girl}].case.id"); `etag` is the answer's ETag. */
  save?: Readonly<Record<string, string>>;
  /** Asks again until the answer is as expected, at most 15 s: for what a process does behind the scenes. */
  until?: boolean;
}>;

/** What board and ledger must say of one case, in the words of the field and the names of organisations. */
export type Stands = Readonly<{
  /** Who looks. */
  as: string;
  /** Name of the saved id of the case. */
  case: string;
  /** Left out with `footing` once custody has ended. */
  responsible?: string;
  footing?: string;
  /** Why custody ended. */
  ended?: string;
  handover?: Readonly<{ stage: string; to: string }>;
  unconfirmed?: boolean;
  wrong?: readonly string[];
  /** Who was responsible, one after the other; `nobody` once custody has ended. */
  ledger: readonly string[];
}>;

/** One step. Exactly one of its parts says what is done; `tell` and `note` may stand beside it. */
export type Step = Readonly<{
  tell?: string;
  note?: string;
  /** Names for values that are needed more than once, such as a time in a request that is sent twice. */
  let?: Readonly<Record<string, Template>>;
  request?: Request;
  /** Requests sent at the same moment, and how they must end, in any order: "201", "409 handover.already-accepted". */
  together?: Readonly<{ requests: readonly Request[]; outcomes: readonly string[] }>;
  stands?: Stands;
  /** The case is not on this person's board. */
  unseen?: Readonly<{ as: string; case: string }>;
  /** Nothing was recorded in the case since its events were last counted under this name; `count` counts them. */
  count?: Readonly<{ as: string; case: string; name: string }>;
  unchanged?: Readonly<{ as: string; case: string; name: string }>;
  /** The timeline of the case holds none of these words, and its receipts chain without a break. */
  proven?: Readonly<{ as: string; case: string; hides: readonly string[] }>;
  /**
   * Time passes, as an ISO 8601 duration of days and hours, where the Setu that is played on has a clock of its own; elsewhere the scenario goes on
   * at once. `steps` are what can only be done then: they are left out where time cannot pass.
   */
  later?: Readonly<{ by: string; steps?: readonly Step[] }>;
  /** The steps again for each of these words, which stands under `name`; or for each of these records, whose fields are names. */
  each?: Readonly<{
    name?: string;
    of: readonly string[] | readonly Readonly<Record<string, Template>>[];
    steps: readonly Step[];
  }>;
}>;

/** A scenario as its file says it. Everybody and every place in it is invented. */
export type Scenario = Readonly<{ name: string; title: string; about: string; steps: readonly Step[] }>;
