import type { Decided } from '@setu/kernel';
import type { OperationEvent } from '../src/domain/operation-events.js';

/** What may still be recorded of an operation that has ended: reports, never decisions. */
const REPORTS: readonly OperationEvent['type'][] = [
  'WitnessCalled',
  'GroundsRecorded',
  'EntryMade',
  'PersonRemoved',
  'ArrestRecorded',
  'SearchListServed',
  'SceneRecordingLinked',
  'EvidenceListed',
  'HeadcountReconciled',
  'FirLinked',
  'FirCopyDelivered',
  'FirNotRegistered',
  'SuspectNamed',
  'SuspectCleared',
];
const TOLD_AFTERWARDS: readonly OperationEvent['type'][] = ['EntryMade', 'PersonRemoved', 'HeadcountReconciled'];

/** A second account of one operation, kept by counting alone, to compare the rules with. */
export class OperationBook {
  readonly #faults: string[] = [];
  readonly #removed = new Set<string>();
  readonly #women = new Set<string>();
  readonly #grounds = new Set<string>();
  #ended = false;
  #entered = false;
  #lastCount: 'none' | 'adds-up' | 'does-not' | 'overtaken' = 'none';

  get faults(): readonly string[] {
    return this.#faults;
  }

  get ended(): boolean {
    return this.#ended;
  }

  get removed(): number {
    return this.#removed.size;
  }

  enter(events: readonly Decided<OperationEvent>[]): void {
    for (const event of events) this.#enter(event);
  }

  #enter(event: Decided<OperationEvent>): void {
    const flagged = event.deviations ?? [];
    if (this.#ended && !REPORTS.includes(event.type)) this.#faults.push(`${event.type} after the end`);
    if (this.#ended && TOLD_AFTERWARDS.includes(event.type) && !flagged.includes('rule-12.after-the-end'))
      this.#faults.push(`${event.type} after the end is not flagged`);
    switch (event.type) {
      case 'StaffingCommitted':
        for (const { staffRef, gender } of event.data.officers) if (gender === 'female') this.#women.add(staffRef);
        return;
      case 'GroundsRecorded':
        this.#grounds.add(event.data.officerRef);
        return;
      case 'RescueAuthorised':
        if (this.#women.size < 2 && event.data.exceptionCode === undefined) this.#faults.push('authorised without two women');
        if (!this.#grounds.has(event.data.officerRef)) this.#faults.push('authorised without grounds');
        if (this.#entered) this.#faults.push('authorised after entry');
        return;
      case 'EntryMade':
        this.#entered = true;
        return;
      case 'PersonRemoved':
        if (this.#removed.has(event.data.subjectRef)) this.#faults.push('removed twice');
        this.#removed.add(event.data.subjectRef);
        this.#overtaken();
        return;
      case 'ArrestRecorded':
        this.#overtaken();
        return;
      case 'HeadcountReconciled':
        return this.#count(event.data, flagged);
      case 'OperationConcluded':
        return this.#conclude(flagged);
      case 'OperationStoodDown':
        if (this.#entered) this.#faults.push('stood down after entry');
        this.#ended = true;
        return;
      default:
        return;
    }
  }

  #overtaken(): void {
    if (this.#lastCount !== 'none') this.#lastCount = 'overtaken';
  }

  #count(
    {
      found,
      removed,
      declinedToLeave,
      declinedChildren,
      accused,
    }: Extract<OperationEvent, { type: 'HeadcountReconciled' }>['data'],
    flagged: readonly string[],
  ): void {
    const right = found - removed - declinedToLeave - accused === 0 && removed === this.#removed.size && declinedChildren === 0;
    const shown = flagged.some((deviation) => deviation.startsWith('rule-7.'));
    if (right === shown) this.#faults.push('a headcount is not shown as it is');
    this.#lastCount = right ? 'adds-up' : 'does-not';
  }

  #conclude(flagged: readonly string[]): void {
    if (!this.#entered) this.#faults.push('concluded before entry');
    if (this.#lastCount === 'none' || this.#lastCount === 'overtaken') this.#faults.push('concluded without a count that stands');
    if ((this.#lastCount === 'does-not') !== flagged.includes('rule-7.does-not-add-up'))
      this.#faults.push('concluded without showing how the count stands');
    this.#ended = true;
  }
}
