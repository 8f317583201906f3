import { createHash } from 'node:crypto';
import type { Player } from './player.js';
import { same } from './same.js';

type Receipt = Readonly<{ leaf: string; leafHash: string; prev: string | null; revision: number }>;

/**
 * Fetches the receipt of every event of a case and checks them as anybody could, with a hash function and nothing of Setu: each leaf has
 * the hash that is said (RFC 6962 section 2.1), and each names the hash of the one before it. @throws DemoDiffers
 */
export const checkChain = async (reader: Player, caseId: string, events: number): Promise<void> => {
  let before: string | null = null;
  for (let revision = 0; revision < events; revision++) {
    const { leaf, leafHash, prev } = (await reader.reads(`/cases/${caseId}/events/${revision}/receipt`))
      .body as unknown as Receipt;
    const hash = createHash('sha256')
      .update(Buffer.from([0]))
      .update(leaf)
      .digest('hex');
    same(`the hash of event ${revision}`, hash, leafHash);
    same(`event ${revision} names the event before it`, [prev, (JSON.parse(leaf) as Receipt).prev], [before, before]);
    before = leafHash;
  }
};
