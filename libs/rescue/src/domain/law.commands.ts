import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { NamedMemberFact } from './named-member.js';
import type { FirCopyRecipient, FirRefusalReason, FirSection, SuspectClearingReason } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';
import type { UnitFact } from './unit-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type LawCommand =
  | By<
      'LinkFir',
      {
        firId: string;
        station: UnitFact;
        firNumber: Personal;
        zero: boolean;
        sections: readonly FirSection[];
        informationAt: string;
        registered?: Occurrence | undefined;
      }
    >
  | By<'DeliverFirCopy', { firId: string; to: FirCopyRecipient; delivered?: Occurrence | undefined }>
  /** The actor is the officer who decides it; `unit` is what the directory says of her unit, for the one above it. */
  | By<
      'DecideAgainstFir',
      { unit: UnitFact; approver: NamedMemberFact; reasonCode: FirRefusalReason; note?: Personal | undefined }
    >
  /** `minted`: the reference was made for this command. `member` is there if the suspect is a member of the network: her reference, to be sealed, and its keyed digest. */
  | By<
      'NameSuspect',
      {
        suspectRef: string;
        minted: boolean;
        member?: Readonly<{ known: boolean; userRef: Personal; memberDigest: string }> | undefined;
      }
    >
  | By<'ClearSuspect', { suspectRef: string; reasonCode: SuspectClearingReason; note?: Personal | undefined }>;
