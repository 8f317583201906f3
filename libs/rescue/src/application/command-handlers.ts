import { AcknowledgeTipHandler } from './commands/acknowledge-tip.handler.js';
import { ReceiveTipHandler } from './commands/receive-tip.handler.js';

/** One handler for each command of a tip. */
export const RESCUE_COMMAND_HANDLERS = [AcknowledgeTipHandler, ReceiveTipHandler] as const;
