import type { OrganisationKind } from '@setu/kernel';
import type { Authority } from './case-codes.js';
import { refusal } from './refusal.js';

/** What the directory said about the named authority, as of when it acted. */
export type AuthorityFact = Readonly<{ registered: boolean; kind?: OrganisationKind | undefined }>;

const COURT: readonly OrganisationKind[] = ['court'];
const KINDS: Readonly<Record<Authority, readonly OrganisationKind[]>> = {
  magistrate: COURT,
  'special-court': COURT,
  'sessions-court': COURT,
  'high-court': COURT,
  'supreme-court': COURT,
  cwc: ['cwc'],
  jjb: ['court', 'authority'],
  'district-magistrate': ['authority'],
  other: ['court', 'cwc', 'authority'],
};

/**
 * An authority is named by what the directory says of it, never by itself: no shelter, police unit or NGO orders anything. Without
 * `authorityOrg` the authority is not on the network and the paper speaks alone.
 * @throws DomainError authority.not-registered, authority.of-another-kind
 */
export const requireAuthority = (
  authority: Authority,
  authorityOrg: string | undefined,
  authorityFact: AuthorityFact | undefined,
): void => {
  if (authorityOrg === undefined) return;
  if (!authorityFact?.registered) throw refusal('authority.not-registered', { authority });
  const { kind } = authorityFact;
  if (kind === undefined || !KINDS[authority].includes(kind))
    throw refusal('authority.of-another-kind', { authority, kind: kind ?? 'unknown' });
};
