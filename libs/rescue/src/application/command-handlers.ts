import { AcknowledgeTipEscalationHandler } from './commands/acknowledge-tip-escalation.handler.js';
import { AcknowledgeTipHandler } from './commands/acknowledge-tip.handler.js';
import { AssessTipHandler } from './commands/assess-tip.handler.js';
import { CloseTipHandler } from './commands/close-tip.handler.js';
import { EnterTipInGeneralDiaryHandler } from './commands/enter-tip-in-general-diary.handler.js';
import { EscalateTipHandler } from './commands/escalate-tip.handler.js';
import { MarkTipActedUponHandler } from './commands/mark-tip-acted-upon.handler.js';
import { MergeTipHandler } from './commands/merge-tip.handler.js';
import { ReceiveTipHandler } from './commands/receive-tip.handler.js';
import { SignTipHandler } from './commands/sign-tip.handler.js';
import { VerifyTipHandler } from './commands/verify-tip.handler.js';

/** One handler for each command of tips and operations. */
export const RESCUE_COMMAND_HANDLERS = [
  AcknowledgeTipEscalationHandler,
  AcknowledgeTipHandler,
  AssessTipHandler,
  CloseTipHandler,
  EnterTipInGeneralDiaryHandler,
  EscalateTipHandler,
  MarkTipActedUponHandler,
  MergeTipHandler,
  ReceiveTipHandler,
  SignTipHandler,
  VerifyTipHandler,
] as const;
