import { Injectable } from '@nestjs/common';
import { CaseFacts } from '@setu/cases';
import type { FactRef } from '@setu/kernel';
import { OperationFacts, type OperationReader } from '@setu/rescue';
import type { ActionResultKind } from '../domain/coordination-codes.js';
import type { ActionResult } from '../domain/meeting.commands.js';

/** What an agreed action may have become, as the context says in which it lies. */
@Injectable()
export class ActionResults {
  constructor(
    private readonly cases: CaseFacts,
    private readonly operations: OperationFacts,
  ) {}

  /**
   * Has she or her organisation a part in it, and if it is an operation, which agreed action does it say it comes from? Of what does not
   * exist nobody has a part, so an id that is guessed tells nothing.
   */
  async partIn(
    { code, id }: Readonly<{ code: ActionResultKind; id: string }>,
    reader: OperationReader,
    asOf: string,
  ): Promise<Readonly<{ fact: Pick<ActionResult, 'partOf' | 'comesFrom'>; ref: FactRef }>> {
    if (code === 'operation') {
      const { parts, agreedActionId: comesFrom, revision } = await this.operations.relations(id, reader);
      return { fact: { partOf: parts.size > 0, comesFrom }, ref: { stream: id, revision, asOf } };
    }
    const { relations, revision } = await this.cases.relations(id, reader);
    return { fact: { partOf: relations.size > 0 }, ref: { stream: id, revision, asOf } };
  }
}
