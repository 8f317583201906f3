import { relianceProcess } from '@setu/cases';
import type { EffectHandler } from '@setu/subscriptions';
import { relianceEffect, type RelianceParts } from './reliance.effect.js';

/** What processes work with. */
export type ProcessParts = RelianceParts;

/** Names of the processes, as subscriptions. */
export const PROCESSES: readonly string[] = [relianceProcess.name];

/** Everything that follows from an event in other streams. */
export const processEffects = (parts: ProcessParts): readonly EffectHandler[] => [relianceEffect(parts)];
