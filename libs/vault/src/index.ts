export { MergeCases } from './application/commands/merge-cases.command.js';
export { SplitCases } from './application/commands/split-cases.command.js';
export { MergedCases, type RecordedMerge } from './application/merged-cases.js';
export { vaultStreamType } from './application/vault-stream-type.js';
export { casesOfOnePerson, type Merge } from './domain/cases-of-one-person.js';
export { RECOGNISED_BY, SPLIT_REASONS, type RecognisedBy, type SplitReason } from './domain/merging-codes.js';
export { MERGING_EVENTS, type MergingEvent } from './domain/merging.events.js';
export type { CaseOfSubject } from './domain/merging.commands.js';
export { MergingModule } from './merging.module.js';
export { VAULT_REFUSALS, type VaultRefusalCode } from './refusals.js';
export { DocumentRefused, type DocumentRefusal } from './document-refused.js';
export { DocumentStoreUnavailable } from './document-store-unavailable.js';
export { DocumentSweep } from './document-sweep.store.js';
export { DOCUMENT_TYPES, type DocumentType } from './document-types.js';
export { fieldKey, openField, sealField, type FieldPlace, type SealingRandomness } from './field-cipher.js';
export { FileKeyEncryptionKey } from './file-key-encryption-key.js';
export { KEY_ENCRYPTION_KEY, type KeyEncryptionKey, type KeyOwner } from './key-encryption-key.js';
export { KeyEncryptionKeyRefused, type KeyEncryptionKeyRefusal } from './key-encryption-key-refused.js';
export { KeyedDigests } from './keyed-digests.js';
export { Keyring } from './keyring.store.js';
export { NamedDocuments, type NamedDocument } from './named-documents.store.js';
export { NamedSeals, type NamedSeal } from './named-seals.store.js';
export { RequestDigests, type Claim } from './request-digests.store.js';
export { SealBroken, type SealBrokenReason } from './seal-broken.js';
export {
  LARGEST_DOCUMENT,
  SealedDocuments,
  type DocumentState,
  type DocumentToSeal,
  type SealedDocument,
} from './sealed-documents.store.js';
export { SealCheck, type SealFault } from './seal-check.store.js';
export { sealsIn, type SealAt } from './seals-in.js';
export { UnsealableValue } from './unsealable-value.js';
export { VaultDatabase } from './vault-database.store.js';
export type { SweepRequest, Swept } from './sweep-window.js';
export { VaultSweep } from './vault-sweep.store.js';
export { VaultUnavailable } from './vault-unavailable.js';
export { VaultModule, type VaultAsyncOptions, type VaultOptions } from './vault.module.js';
export { Vault, type Opened } from './vault.js';
