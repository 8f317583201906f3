/** By what it was recognised that two cases are of one person. */
export const RECOGNISED_BY = [
  'she-says-so',
  'known-to-staff',
  'identity-document',
  'photograph',
  'fingerprints',
  'same-rescue',
  'records-agree',
  'other',
] as const;
export type RecognisedBy = (typeof RECOGNISED_BY)[number];

/** Why two cases are held to be of two persons after all. */
export const SPLIT_REASONS = [
  'mistaken-identity',
  'wrong-case-chosen',
  'she-says-so',
  'document-shows-otherwise',
  'other',
] as const;
export type SplitReason = (typeof SPLIT_REASONS)[number];
