import type { Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { decideConfirmHandover } from './handover-confirmation.decider.js';
import { decideDisputeHandover, decideResolveDispute } from './handover-dispute.decider.js';
import { decideOfferHandover } from './handover-offer.decider.js';
import { decideReceiveHandover } from './handover-receipt.decider.js';
import {
  decideAcceptHandover,
  decideCancelHandover,
  decideDispatchHandover,
  decideRefuseHandover,
  decideReturnPerson,
} from './handover-transit.decider.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';

export const decideHandover = (command: HandoverCommand, state: OpenedCase): readonly Decided<HandoverEvent | CustodyEvent>[] => {
  switch (command.type) {
    case 'OfferHandover':
      return decideOfferHandover(command.data, state);
    case 'AcceptHandover':
      return decideAcceptHandover(command.data, state);
    case 'DispatchHandover':
      return decideDispatchHandover(command.data, state);
    case 'ReceiveHandover':
      return decideReceiveHandover(command.data, state);
    case 'ConfirmHandover':
      return decideConfirmHandover(command.data, state);
    case 'RefuseHandover':
      return decideRefuseHandover(command.data, state);
    case 'CancelHandover':
      return decideCancelHandover(command.data, state);
    case 'ReturnPerson':
      return decideReturnPerson(command.data, state);
    case 'DisputeHandover':
      return decideDisputeHandover(command.data, state);
    case 'ResolveDispute':
      return decideResolveDispute(command.data, state);
  }
};
