import { Readable } from 'node:stream';
import { DOCUMENT_TYPES, DocumentRefused, LARGEST_DOCUMENT } from '@setu/vault';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequest } from '../http/bad-request.js';

const TYPES: readonly string[] = DOCUMENT_TYPES;
/** The route that takes content as it comes. */
const ROUTE = '/cases/:id/documents';

/** Lets the content of documents through to their route as a stream that nobody has read yet; every other route refuses it. */
export const readDocumentsAsStreams = (fastify: FastifyInstance): void => {
  // How much is too much is counted while it is read, and said in the words of documents.
  fastify.addContentTypeParser([...TYPES], { bodyLimit: Number.MAX_SAFE_INTEGER }, (request, payload, done) => {
    if (request.routeOptions.url === ROUTE) done(null, payload);
    else done(new BadRequest('body.wrong-media-type'), undefined);
  });
};

/** What arrives. Whoever stops reading it early can still answer: the rest is let go by. @throws BadRequest document.incomplete */
async function* arriving(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of stream.iterator({ destroyOnReturn: false })) yield bytes as Uint8Array;
  } catch {
    // The one reason why a request cannot be read to its end: whoever sends it has gone.
    throw new BadRequest('document.incomplete');
  } finally {
    stream.resume();
  }
}

/** The content of a document that is being sent, and what it is said to be. @throws BadRequest body.wrong-media-type; DocumentRefused too-large */
export const documentContent = ({
  headers,
  body,
}: FastifyRequest): Readonly<{ content: AsyncIterable<Uint8Array>; mediaType: string }> => {
  const mediaType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (!TYPES.includes(mediaType)) throw new BadRequest('body.wrong-media-type');
  if (Number(headers['content-length'] ?? 0) > LARGEST_DOCUMENT) throw new DocumentRefused('too-large');
  return { content: arriving(body instanceof Readable ? body : Readable.from([])), mediaType };
};
