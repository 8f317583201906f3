import { Sensitive } from '@setu/kernel';
import type { FastifyRequest } from 'fastify';
import { BadRequest } from '../http/bad-request.js';
import { isPersonalText } from '../http/fields.js';

/** The header that carries the title of a document: UTF-8, percent-encoded as by encodeURIComponent. A header, since addresses are logged on the way. */
export const TITLE_HEADER = 'Document-Title';
const LONGEST = 200;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    // The one reason why it throws: what is no UTF-8 is refused below.
    return undefined;
  }
};

/** The title that she gives the document, if she gives one. @throws BadRequest document.title-malformed */
export const documentTitle = ({ headers }: Pick<FastifyRequest, 'headers'>): Sensitive<string> | undefined => {
  const header = headers[TITLE_HEADER.toLowerCase()];
  if (header === undefined) return undefined;
  const text = typeof header === 'string' ? decoded(header) : undefined;
  const title = text === undefined ? undefined : new Sensitive(text);
  if (title === undefined || !isPersonalText(title, LONGEST)) throw new BadRequest('document.title-malformed');
  return title;
};
