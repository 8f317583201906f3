import { eventStoreContract } from '../../../testing/event-store-contract.js';
import { MemoryEventStore } from './memory.event-store.js';

eventStoreContract('MemoryEventStore', async () => {
  const store = new MemoryEventStore();
  return { store, stop: () => store.close() };
});
