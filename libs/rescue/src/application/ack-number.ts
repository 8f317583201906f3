import { createdIdOf } from '@setu/event-store';

/** Digits and letters that are not mistaken for one another when read aloud or written by hand (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 8;

/** The number under which a unit acknowledges a tip, 40 bits that say nothing about anybody: `T-7K3Q-X2MD`. The same command has the same number. */
export const ackNumberOf = (commandId: string): string => {
  const hex = createdIdOf(commandId, 'ack-number').replaceAll('-', '');
  const bits = BigInt(`0x${hex.slice((-LETTERS * 5) / 4)}`);
  const letters = Array.from({ length: LETTERS }, (_, place) => ALPHABET[Number((bits >> BigInt(place * 5)) & 31n)]).join('');
  return `T-${letters.slice(0, 4)}-${letters.slice(4)}`;
};
