import type { CommandBus } from '@nestjs/cqrs';
import { CASE_PROCESSES } from '@setu/cases';
import { RESCUE_PROCESSES } from '@setu/rescue';
import type { EffectHandler } from '@setu/subscriptions';

/** Everything that follows in one stream from an event of another; carried out through the command bus, like what people do. */
export const PROCESSES: readonly ((commands: Pick<CommandBus, 'execute'>) => EffectHandler)[] = [
  ...RESCUE_PROCESSES,
  ...CASE_PROCESSES,
];
