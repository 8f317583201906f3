import { Inject, Injectable } from '@nestjs/common';
import { KEYED_DIGEST, type KeyedDigest } from '@setu/directory';
import { DecidedStreams } from '@setu/event-store';
import type { FactRef } from '@setu/kernel';
import { isSuspect, partsIn, suspectsIn, type OperationPart } from '../domain/operation-relations.js';
import { operationStreamType } from './operation-stream-type.js';
import { suspectDigestOf } from './suspect-digest.js';

/** Who asks: the organisation she acts for, and she herself. */
export type OperationReader = Readonly<{ orgRef: string; userRef: string }>;

/** What somebody has to do with an operation, and the agreed action that it says it comes from. To a suspect an operation is as one that does not exist. */
export type OperationRelations = Readonly<{
  known: boolean;
  parts: ReadonlySet<OperationPart>;
  agreedActionId?: string | undefined;
  revision: number;
}>;

const NOTHING: OperationRelations = { known: false, parts: new Set(), revision: -1 };

/** Facts about operations, folded from their own streams, never from a view that may lag. */
@Injectable()
export class OperationFacts {
  constructor(
    private readonly streams: DecidedStreams,
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
  ) {}

  /** What she and her organisation have to do with an operation, now. Revision -1: there is none that she may know of. */
  async relations(operationId: string, reader: OperationReader): Promise<OperationRelations> {
    const { state, revision } = await this.streams.load(operationStreamType, operationId);
    if (state.status === 'none' || isSuspect(state, this.#suspectDigest(reader.userRef))) return NOTHING;
    return { known: true, parts: partsIn(state, reader), agreedActionId: state.agreedActionId, revision };
  }

  /** Rule 15: true while she is named as suspect of this operation. Then she may know neither of it nor of its cases. */
  async excludes(operationId: string, userRef: string): Promise<boolean> {
    const { state } = await this.streams.load(operationStreamType, operationId);
    return state.status !== 'none' && isSuspect(state, this.#suspectDigest(userRef));
  }

  /** Whom the operation names as suspects or arrested, and has not cleared, by what is recorded now. */
  async suspects(operationId: string, asOf: string): Promise<Readonly<{ fact: readonly string[]; ref: FactRef }>> {
    const { state, revision } = await this.streams.load(operationStreamType, operationId);
    return { fact: state.status === 'none' ? [] : suspectsIn(state), ref: { stream: operationId, revision, asOf } };
  }

  #suspectDigest(userRef: string): string {
    return suspectDigestOf(this.digest, userRef);
  }
}
