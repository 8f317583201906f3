import { Injectable } from '@nestjs/common';
import { CaseFacts } from '@setu/cases';
import type { FactRef } from '@setu/kernel';
import { OperationFacts, type OperationReader } from '@setu/rescue';
import type { ActionResultKind } from '../domain/coordination-codes.js';

/** What an agreed action may have become, as the context says in which it lies. */
@Injectable()
export class ActionResults {
  constructor(
    private readonly cases: CaseFacts,
    private readonly operations: OperationFacts,
  ) {}

  /** Has she or her organisation a part in it? Of what does not exist nobody has a part, so an id that is guessed tells nothing. */
  async partIn(
    { code, id }: Readonly<{ code: ActionResultKind; id: string }>,
    reader: OperationReader,
    asOf: string,
  ): Promise<Readonly<{ partOf: boolean; ref: FactRef }>> {
    if (code === 'operation') {
      const { parts, revision } = await this.operations.relations(id, reader);
      return { partOf: parts.size > 0, ref: { stream: id, revision, asOf } };
    }
    const { relations, revision } = await this.cases.relations(id, reader);
    return { partOf: relations.size > 0, ref: { stream: id, revision, asOf } };
  }
}
