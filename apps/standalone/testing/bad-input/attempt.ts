/** A request as it is sent. */
export type Sent = Readonly<{
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}>;

/** What came back. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>;

/** Sends a request to the system under test. */
export type Send = (request: Sent) => Promise<Answer>;

/** A bad request, and how it must be refused. Without `statuses` each refusal that the operation describes will do. */
export type Attempt = Readonly<{
  /** What is bad about it. */
  what: string;
  request: Sent;
  statuses?: readonly number[];
  code?: string;
  /** A JSON pointer that the answer must name, or one above or beneath it. */
  at?: string;
  /** It may be good after all: then it is carried out. */
  mayBeGood?: boolean;
}>;
