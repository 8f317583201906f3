import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { Authority, ChildView, ConsentGiver, ConsentPurpose, ConsentScope, Language } from './case-codes.js';
import type { AuthorityFact } from './ordering-authority.js';

export type ConsentCommand =
  | Message<
      'GiveConsent',
      Acting & {
        consentId: string;
        purpose: ConsentPurpose;
        givenBy: ConsentGiver;
        language: Language;
        recipients: readonly string[];
        /** Those of the recipients that the directory does not know. */
        unregistered?: readonly string[] | undefined;
        given: Occurrence;
        expires?: string | undefined;
        /** What may be shared. */
        scope?: readonly ConsentScope[] | undefined;
        /** With `guardian`: which one. */
        guardianRef?: string | undefined;
        /** With `authority`: which one. */
        authority?: Authority | undefined;
        authorityOrg?: string | undefined;
        /** The named authority, as of when it decided. */
        authorityFact?: AuthorityFact | undefined;
        /** By which order or paper it is known, if the authority does not record it itself. */
        orderId?: string | undefined;
        documentRef?: string | undefined;
        witness?: Personal | undefined;
        /** Whom the operation behind the case names as suspects. */
        suspects?: readonly string[] | undefined;
      }
    >
  | Message<'WithdrawConsent', Acting & { consentId: string; withdrawn: Occurrence }>
  | Message<
      'RefuseConsent',
      Acting & {
        refusalId: string;
        purpose: ConsentPurpose;
        refusedBy: ConsentGiver;
        language: Language;
        recipients: readonly string[];
        refused: Occurrence;
      }
    >
  | Message<
      'RecordAssent',
      Acting & { consentId: string; view: ChildView; language: Language; heard: Occurrence; note?: Personal | undefined }
    >;
