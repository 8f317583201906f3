import { Injectable } from '@nestjs/common';
import { DecidedStreams } from '@setu/event-store';
import { SuspectedIn } from '@setu/rescue';
import { Subscriptions } from '@setu/subscriptions';
import { caseOpened } from '../domain/opening.events.js';
import { caseTimelineProjection } from '../projections/case-timeline.projection.js';
import { CaseTimeline } from '../projections/case-timeline.table.js';
import { caseStreamType } from './case-stream-type.js';

/** Rule 15, for lists: ids of what a member may not know of, because an operation names her as suspect. */
@Injectable()
export class Withheld {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly suspected: SuspectedIn,
    private readonly subscriptions: Subscriptions,
    private readonly timeline: CaseTimeline,
  ) {}

  /** Those operations, the tips on which they were proposed, and their cases, by what is recorded at this moment. In order, none twice. */
  async from(userRef: string): Promise<readonly string[]> {
    const suspecting = await this.suspected.operations(userRef);
    if (suspecting.length === 0) return [];
    const operations = suspecting.map(({ operationId }) => operationId);
    const tips = suspecting.flatMap(({ tipIds }) => tipIds);
    return [...new Set([...operations, ...tips, ...(await this.#cases(operations))])].sort();
  }

  /** What an operation is to a case never changes once the case is opened; what the view has not seen yet, the case's own stream says. */
  async #cases(operations: readonly string[]): Promise<readonly string[]> {
    const unseen = await this.subscriptions.unseen(caseTimelineProjection.name, [caseOpened.type]);
    const cases = [...(await this.timeline.openedIn(operations))];
    for (const caseId of unseen) {
      const { state } = await this.streams.load(caseStreamType, caseId);
      const operationId = state.status === 'none' ? undefined : state.opening.operationId;
      if (operationId !== undefined && operations.includes(operationId)) cases.push(caseId);
    }
    return cases;
  }
}
