import type { Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import {
  decideAcceptReferral,
  decideCompleteReferral,
  decideDeclineReferral,
  decideHoldReferral,
  decideReceiveReferral,
} from './referral-answer.decider.js';
import {
  decideCancelReferral,
  decideConfirmReferralCancellation,
  decideEnterReferralInError,
} from './referral-ending.decider.js';
import { decideRerouteReferral, decideSendReferral } from './referral-sending.decider.js';
import type { ReferralCommand } from './referral.commands.js';
import type { ReferralEvent } from './referral.events.js';

/** Rule 9: a referral from the moment it is sent to the one in which nobody is asked anything any more. */
export const decideReferral = (command: ReferralCommand, state: OpenedCase): readonly Decided<ReferralEvent>[] => {
  switch (command.type) {
    case 'SendReferral':
      return decideSendReferral(command.data, state);
    case 'ReceiveReferral':
      return decideReceiveReferral(command.data, state);
    case 'HoldReferral':
      return decideHoldReferral(command.data, state);
    case 'AcceptReferral':
      return decideAcceptReferral(command.data, state);
    case 'DeclineReferral':
      return decideDeclineReferral(command.data, state);
    case 'RerouteReferral':
      return decideRerouteReferral(command.data, state);
    case 'CancelReferral':
      return decideCancelReferral(command.data, state);
    case 'ConfirmReferralCancellation':
      return decideConfirmReferralCancellation(command.data, state);
    case 'CompleteReferral':
      return decideCompleteReferral(command.data, state);
    case 'EnterReferralInError':
      return decideEnterReferralInError(command.data, state);
  }
};
