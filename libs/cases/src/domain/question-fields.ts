import { code, id, optional } from '@setu/kernel';
import { QUESTIONED_FACTS } from './case-codes.js';

/** What has changed, and about what: an order, a consent or an organisation; none of them = the power of removal, of which there is one at a time. */
export const questionFields = {
  fact: code(QUESTIONED_FACTS),
  orderId: optional(id()),
  consentId: optional(id()),
  orgId: optional(id()),
};

type About = Readonly<{ kind?: string; fact?: string; orderId?: string; consentId?: string; orgId?: string }>;

/** Under which name questions about a ground or an organisation are kept. */
export const questionedRef = ({ orderId, consentId, orgId }: About): string =>
  orderId ?? consentId ?? orgId ?? 'power-of-removal';
