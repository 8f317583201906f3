import type { OpenedCase } from './case.state.js';
import type { RecordKeepingEvent } from './record-keeping.events.js';

type Correction = Extract<RecordKeepingEvent, { type: 'RecordCorrected' }>['data'];
type Slice<K extends keyof OpenedCase> = (slice: OpenedCase[K], correction: Correction) => OpenedCase[K];

/** The value that the correction gives to a field, or the one there was. */
const or = <T>(corrected: T | undefined, former: T): T => (corrected === undefined ? former : corrected);

const opening: Slice<'opening'> = (slice, { correctsType, patch }) =>
  correctsType === 'CaseOpened' ? { ...slice, gender: or(patch.gender, slice.gender) } : slice;

const orders: Slice<'orders'> = (slice, { correctsType, ref, patch, former }) => {
  if (correctsType === 'PersonProduced' && patch.producedAt !== undefined && former.producedAt !== undefined) {
    const at = slice.productions.indexOf(former.producedAt);
    return at < 0 ? slice : { ...slice, productions: slice.productions.with(at, patch.producedAt) };
  }
  const order = ref === undefined ? undefined : slice.byId[ref];
  if (!order || (correctsType !== 'OrderMade' && correctsType !== 'OrderExtended')) return slice;
  // An order that was extended since ends when its last extension says; what an entry before that said of its end is history.
  const until = order.until === former.until ? or(patch.until, order.until) : order.until;
  const corrected = { from: or(patch.from, order.from), until, documentRef: or(patch.documentRef, order.documentRef) };
  return { ...slice, byId: { ...slice.byId, [order.orderId]: { ...order, ...corrected } } };
};

const consents: Slice<'consents'> = (slice, { correctsType, ref, patch }) => {
  const consent = ref === undefined ? undefined : slice[ref];
  if (!consent || correctsType !== 'ConsentGiven') return slice;
  const { givenAt, expires } = consent;
  return {
    ...slice,
    [consent.consentId]: { ...consent, givenAt: or(patch.givenAt, givenAt), expires: or(patch.expires, expires) },
  };
};

/** Only while what is corrected is what the search counts from: another organisation may have seen her later since. */
const custody: Slice<'custody'> = (slice, { correctsType, patch: { lastSeenAt }, former }) =>
  correctsType === 'PersonReportedMissing' &&
  lastSeenAt !== undefined &&
  slice.status === 'held' &&
  slice.missing &&
  slice.missing.lastSeenAt === former.lastSeenAt
    ? { ...slice, missing: { ...slice.missing, lastSeenAt } }
    : slice;

/** What a correction means from now on, slice by slice. What was decided before it stays as it was decided. */
export const evolveCorrected = (
  state: OpenedCase,
  { data }: Extract<RecordKeepingEvent, { type: 'RecordCorrected' }>,
): OpenedCase => ({
  ...state,
  opening: opening(state.opening, data),
  orders: orders(state.orders, data),
  consents: consents(state.consents, data),
  custody: custody(state.custody, data),
});
