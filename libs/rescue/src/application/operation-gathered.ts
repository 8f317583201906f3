import type { Gathered } from '@setu/event-store';
import type { OperationCommand } from '../domain/operation.commands.js';

/** A command to an operation, with the facts it relies on. */
export type OperationGathered = Gathered<OperationCommand>;
