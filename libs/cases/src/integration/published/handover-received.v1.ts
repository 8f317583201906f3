import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She was taken in; custody stays with the giver until the giver confirms. `differences` counts belongings that differ. */
export type HandoverReceivedV1 = Published<
  'cases.handover-received.v1',
  {
    handoverId: string;
    /** The receiver, if its own member recorded it; absent for an outside party. */
    receivedByOrg?: string;
    /** Who stands above the giver, and may confirm an hour after `awaitingConfirmationSince`. */
    giverSuperior?: string;
    receivedAt: string;
    awaitingConfirmationSince: string;
    differences: number;
    singleSigned: boolean;
    conflicting: boolean;
  }
>;

export const handoverReceivedV1 = ({ data, actor, ...event }: RecordedCase<'HandoverReceived'>): HandoverReceivedV1 =>
  published(event, 'cases.handover-received.v1', {
    handoverId: data.handoverId,
    ...(data.recordedAs === 'receiver' && actor.kind === 'person' && { receivedByOrg: actor.orgRef }),
    ...(data.giverSuperior !== undefined && { giverSuperior: data.giverSuperior }),
    receivedAt: data.receivedAt,
    awaitingConfirmationSince: data.awaitingConfirmationSince,
    differences: data.differences.length,
    singleSigned: data.singleSigned,
    conflicting: data.conflicting ?? false,
  });
