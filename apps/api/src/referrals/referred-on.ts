import type { SendReferral } from '@setu/cases';
import { BadRequest } from '../http/bad-request.js';
import type { OverrideDto } from './referral.dtos.js';

type Grounds = Pick<SendReferral['details'], 'basis' | 'overrideNote'>;

/** On what a referral is to rest; on nothing if neither is named, which the rule then says. @throws BadRequest body.invalid when both are named, or an order without the ground that needs it */
export const referredOn = (consentId: string | undefined, override: OverrideDto | undefined): Grounds => {
  if (override === undefined) return consentId === undefined ? {} : { basis: { kind: 'consent', consentId } };
  const { ground, orderId, note } = override;
  const errors = [
    ...(consentId === undefined ? [] : [{ pointer: '/consentId', detail: 'With a legal ground, this is left out.' }]),
    ...((ground === 'order-of-authority') === (orderId !== undefined)
      ? []
      : [{ pointer: '/override/orderId', detail: 'With order-of-authority, and only then, the order is named.' }]),
  ];
  if (errors.length > 0) throw new BadRequest('body.invalid', errors);
  return { basis: { kind: 'override', ground, orderId }, overrideNote: note };
};
