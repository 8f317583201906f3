import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';

export type DeathCommand = Message<
  'ReportDeath',
  Acting & { died: Occurrence; reportedTo?: string | undefined; note?: Personal | undefined }
>;
