import type { FieldProblem } from './problem.js';

/** What is wrong with a request before any rule looks at it, with its status and the sentence for a person. */
export const BAD_REQUESTS = {
  'body.not-json': [400, 'The content is not JSON in UTF-8. Send it again; nothing was recorded.'],
  'body.too-deep': [400, 'The content is nested too deeply. Send only the fields that are asked for; nothing was recorded.'],
  'body.too-large': [
    413,
    'The content is larger than 64 KiB. Shorten the text, or add documents separately; nothing was recorded.',
  ],
  'body.wrong-encoding': [
    415,
    'Content is taken as it is and in UTF-8: not compressed, and in no other character set. Nothing was recorded.',
  ],
  'body.wrong-media-type': [
    415,
    'Content of this kind is not taken here: forms are application/json, documents are PDF, JPEG or PNG and have their own address. Nothing was recorded.',
  ],
  'document.empty': [422, 'The document has no content. Choose the file again; nothing was recorded.'],
  'document.too-large': [
    413,
    'The document is larger than 25 MiB. Send it in parts, or scanned with fewer dots; nothing was recorded.',
  ],
  'document.not-allowed': [
    415,
    'This file is neither PDF nor JPEG nor PNG, whatever its name says. Make one of them of it; nothing was recorded.',
  ],
  'document.another-type': [
    415,
    'This file is of another kind than its Content-Type says. Send it with the right one; nothing was recorded.',
  ],
  'document.title-malformed': [
    422,
    'Document-Title takes 1 to 200 characters as percent-encoded UTF-8. Correct it or leave it out; nothing was recorded.',
  ],
  'document.incomplete': [400, 'The document did not arrive as a whole. Send it again with the same Idempotency-Key.'],
  'body.invalid': [422, 'Something in the form does not fit. Correct the fields that are named; nothing was recorded.'],
  'query.invalid': [422, 'Something in the address does not fit. Correct the parameters that are named.'],
  'request.malformed': [400, 'The request cannot be read. Send it again; nothing was recorded.'],
  'request.headers-too-large': [431, 'The headers of the request are too large. Send fewer; nothing was recorded.'],
  'request.too-slow': [408, 'The request did not arrive in time. Send it again; nothing was recorded.'],
  'request.method-not-allowed': [
    405,
    'This address does not know that method. The header Allow names those it knows; nothing was recorded.',
  ],
  'request.too-many': [
    429,
    'Too many requests in a short time. Wait as long as the header Retry-After says, then go on where you were.',
  ],
  'idempotency-key.missing': [
    400,
    'Each writing request carries an Idempotency-Key of its own, so that sending it twice records it once. Add one; nothing was recorded.',
  ],
  'idempotency-key.malformed': [
    400,
    'An Idempotency-Key has 8 to 128 letters, digits, hyphens or underscores. Make a random one; nothing was recorded.',
  ],
  'idempotency-key.reused': [
    422,
    'This Idempotency-Key was used for another request before. Look up what that one recorded, and use a new key for this one; nothing was recorded.',
  ],
  'if-match.malformed': [400, 'If-Match takes one revision as an ETag gave it, such as "12". Nothing was recorded.'],
  'last-event-id.malformed': [400, 'Last-Event-ID takes the id of a message as this stream gave it. Leave it out to begin anew.'],
  'changes.too-many-of-yours': [
    429,
    'You have as many live pages open as one person may have. Close one; every page can also be read without being live.',
  ],
  'feed.cursor-unknown': [
    422,
    'The feed cannot be read on from this cursor: nobody gave it, or the log is another one or was restored from a backup. Read from the beginning and compare by event id.',
  ],
  'position.malformed': [422, 'The parameter "after" takes a Setu-Position as an answer gave it.'],
  'position.foreign': [422, 'The parameter "after" names a position of another store. Read without it.'],
} as const satisfies Record<string, readonly [number, string]>;
export type BadRequestCode = keyof typeof BAD_REQUESTS;

/** A request that is refused for its form. It carries pointers and sentences, never values. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor(
    readonly code: BadRequestCode,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(code);
  }
}
