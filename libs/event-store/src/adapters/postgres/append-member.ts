import type { StreamName } from '@setu/kernel';
import type { EventToAppend, ExpectedRevision } from '../../event-store.js';

/** One append among those that are committed together; all or nothing by itself. */
export type AppendMember = Readonly<{ stream: StreamName; expectedRevision: ExpectedRevision; events: readonly EventToAppend[] }>;
