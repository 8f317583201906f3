import { relianceProcess } from '@setu/cases';
import type { EffectHandler } from '@setu/subscriptions';
import { relianceEffect, type RelianceParts } from './reliance.effect.js';

/** What processes work with. */
export type ProcessParts = RelianceParts;

/** Names of the processes that must first find out whom an event concerns, as subscriptions. */
export const FINDING_PROCESSES: readonly string[] = [relianceProcess.name];

/** Everything that follows from an event in other streams. */
export const processEffects = (parts: ProcessParts): readonly EffectHandler[] => [relianceEffect(parts)];
