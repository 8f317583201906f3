import { createdIdOf } from '@setu/event-store';

/** Digits and letters that are not mistaken for one another when read aloud or written by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 8;

/** The public code of the case that a command opens, 40 bits that say nothing about her: `C-7K3Q-X2MD`. */
export const caseCodeOf = (commandId: string): string => {
  const bits = BigInt(
    `0x${createdIdOf(commandId, 'case-code')
      .replaceAll('-', '')
      .slice(-(LETTERS * 5) / 4)}`,
  );
  const letters = Array.from({ length: LETTERS }, (_, place) => ALPHABET[Number((bits >> BigInt(place * 5)) & 31n)]).join('');
  return `C-${letters.slice(0, 4)}-${letters.slice(4)}`;
};
