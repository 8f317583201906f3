import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@setu/platform';
import { DocumentSweep } from '@setu/vault';
import { UnnamedSeals, type SweptUnnamed } from './unnamed-seals.js';

/** Documents that no event came to name, as far as the vault has been told of events. */
@Injectable()
export class UnnamedDocuments {
  constructor(
    private readonly seals: UnnamedSeals,
    private readonly documents: DocumentSweep,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Deletes those older than a day. Several processes may do so at once: deleting what is gone changes nothing. */
  async sweep(options: Readonly<{ evenIfMany?: boolean }> = {}): Promise<SweptUnnamed> {
    const now = this.clock().toISOString();
    const namedThrough = await this.seals.namedThrough(now);
    return namedThrough === undefined ? { kind: 'naming-stuck' } : this.documents.sweep({ now, namedThrough, ...options });
  }
}
