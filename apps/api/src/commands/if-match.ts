import type { FastifyRequest } from 'fastify';
import { BadRequest } from '../http/bad-request.js';

/** One revision, as an ETag gives it. */
export const REVISION_TAG = /^"(\d{1,9})"$/;

/** The revision that the caller has seen, if she names one (RFC 9110 section 13.1.1; one strong tag). @throws BadRequest if-match.malformed */
export const ifMatch = ({ headers }: Pick<FastifyRequest, 'headers'>): number | undefined => {
  const tag = headers['if-match'];
  if (tag === undefined) return undefined;
  const revision = REVISION_TAG.exec(tag)?.[1];
  if (revision === undefined) throw new BadRequest('if-match.malformed');
  return Number(revision);
};

/** The tag of a revision. */
export const revisionTag = (revision: number): string => `"${revision}"`;
