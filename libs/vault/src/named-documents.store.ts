import type { VaultDatabase } from './vault-database.store.js';

/** A document, and the event of the store that names it. */
export type NamedDocument = Readonly<{ documentRef: string; eventId: string }>;

/** Which documents the events name. A subscription tells it of every event; the sweep deletes what is told of none. */
export class NamedDocuments {
  constructor(private readonly database: VaultDatabase) {}

  /** Keeps the name, durable when it answers. Telling it again changes nothing. */
  async record({ documentRef, eventId }: NamedDocument): Promise<void> {
    await this.database.single.change(
      'insert into vault.named_document (document_ref, event_id) values ($1, $2) on conflict (document_ref) do nothing',
      [documentRef, eventId],
    );
  }
}
