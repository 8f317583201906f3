const SURROGATE = /\p{Surrogate}/u;

/** True if the text holds half of a surrogate pair: no UTF-8 can carry it (RFC 8785 section 3.2.2.2 demands an error). */
export const hasLoneSurrogate = (text: string): boolean => SURROGATE.test(text);
