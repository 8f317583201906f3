export type Acknowledgement = Readonly<{ by: string; ackNumber: string; acknowledgedAt: string }>;

export type ReceivedTip = Readonly<{
  status: 'received';
  receivingOrg: string;
  fromOrg?: string | undefined;
  acknowledgement?: Acknowledgement | undefined;
}>;

export type TipState = Readonly<{ status: 'none' }> | ReceivedTip;
