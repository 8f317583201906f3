import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { ConsentGiver, ConsentPurpose, Language } from './case-codes.js';

export type ConsentCommand =
  | Message<
      'GiveConsent',
      Acting & {
        consentId: string;
        purpose: ConsentPurpose;
        givenBy: ConsentGiver;
        language: Language;
        recipients: readonly string[];
        given: Occurrence;
        expires?: string | undefined;
        witness?: Personal | undefined;
      }
    >
  | Message<'WithdrawConsent', Acting & { consentId: string; withdrawn: Occurrence }>;
