import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';

/** By what somebody says that an authority decided: the authority, an order of its, or its paper. */
type SaidOfAuthority = Readonly<{
  authorityOrg?: string | undefined;
  orderId?: string | undefined;
  documentRef?: string | undefined;
}>;

/**
 * Nobody decides for an authority by naming it: its own member records it, or its paper is attached to the case, or it is in an order of the
 * same authority that its own member recorded or whose paper is attached.
 */
export const isShownByAuthority = (
  { orders, documents }: OpenedCase,
  actor: CaseActor,
  { authorityOrg, orderId, documentRef }: SaidOfAuthority,
): boolean => {
  if (authorityOrg !== undefined && actor.orgRef === authorityOrg) return true;
  if (documentRef !== undefined && documents.includes(documentRef)) return true;
  const order = orderId === undefined ? undefined : orders.byId[orderId];
  if (!order || order.authorityOrg !== authorityOrg) return false;
  return order.recordedByAuthority || (order.documentRef !== undefined && documents.includes(order.documentRef));
};
