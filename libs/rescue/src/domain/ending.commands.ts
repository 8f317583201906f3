import type { Message, Personal } from '@setu/kernel';
import type { HeadcountReason, StandDownReason } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type EndingCommand =
  | By<'ConcludeOperation', { headcountCode?: HeadcountReason | undefined; note?: Personal | undefined }>
  | By<'StandDownOperation', { reasonCode: StandDownReason; note?: Personal | undefined }>;
