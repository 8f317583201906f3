/** What a document is. */
export const DOCUMENT_KINDS = [
  'order',
  'receipt',
  'identity-paper',
  'age-proof',
  'medical-report',
  'statement',
  'fir',
  'home-verification-report',
  'social-investigation-report',
  'care-plan',
  'consent-form',
  'photograph',
  'letter',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What the content of a document may be: application/pdf, image/jpeg or image/png. */
export const DOCUMENT_MEDIA_TYPES = ['pdf', 'jpeg', 'png'] as const;
export type DocumentMediaType = (typeof DOCUMENT_MEDIA_TYPES)[number];
