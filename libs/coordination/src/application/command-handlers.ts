import { AgreeActionHandler } from './commands/agree-action.handler.js';
import { ApproveMinutesHandler } from './commands/approve-minutes.handler.js';
import { CloseActionHandler } from './commands/close-action.handler.js';
import { ConveneMeetingHandler } from './commands/convene-meeting.handler.js';
import { RecordInputHandler } from './commands/record-input.handler.js';
import { ReportActionHandler } from './commands/report-action.handler.js';

/** One handler for each command of a meeting. */
export const COORDINATION_COMMAND_HANDLERS = [
  AgreeActionHandler,
  ApproveMinutesHandler,
  CloseActionHandler,
  ConveneMeetingHandler,
  RecordInputHandler,
  ReportActionHandler,
] as const;
