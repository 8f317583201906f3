import { describe, expect, it } from '@jest/globals';
import type { EventDefinition } from '@setu/kernel';
import { sampleData } from '../../../../infra/checks/events/sample-data.js';
import { OPERATION_EVENTS } from '../domain/operation-events.js';
import { TIP_EVENTS } from '../domain/tip.events.js';
import { publishedFromOperation } from './published-from-operation.js';
import { publishedFromTip } from './published-from-tip.js';
import type { RecordedOperation } from './published/recorded-operation.js';
import type { RecordedTip } from './published/recorded-tip.js';

const STREAM = '00000000-0000-4000-8000-000000000001';
const kebab = (type: string): string => type.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase();
const recorded = (definition: EventDefinition, category: string): unknown => ({
  type: definition.type,
  data: sampleData(definition),
  stream: { category, id: STREAM },
  revision: 4,
  eventId: '00000000-0000-4000-8000-000000000002',
  position: { storeId: 'memory', value: '5' },
  recordedAt: '2026-03-10T09:00:00.000Z',
  occurredAt: { at: '2026-03-10T08:00:00.000Z', precision: 'exact', source: 'witnessed' },
  lateReason: 'no-network',
  deviations: ['rule-12.after-the-end'],
  actor: { kind: 'person', userRef: STREAM, orgRef: STREAM, role: 'duty-officer' },
  leafHash: 'ab',
});

describe('What leaves the rescue context', () => {
  it.each([...TIP_EVENTS, ...OPERATION_EVENTS].map((definition) => [definition.type, definition] as const))(
    '%s is published under its name, with its envelope and without anything sealed',
    (type, definition) => {
      const isTip = TIP_EVENTS.some((each) => each.type === type);
      const [event, ...others] = isTip
        ? publishedFromTip(recorded(definition, 'tip') as RecordedTip)
        : publishedFromOperation(recorded(definition, 'operation') as RecordedOperation);
      expect(others).toEqual([]);
      const name = type === 'TipSourceSealed' ? 'tip-source-recorded' : kebab(type);
      expect(event).toMatchObject({
        type: `rescue.${name}.v1`,
        [isTip ? 'tipId' : 'operationId']: STREAM,
        revision: 4,
        lateReason: 'no-network',
        deviations: ['rule-12.after-the-end'],
      });
      expect(JSON.stringify(event)).not.toMatch(/sealId|commitment|userRef/);
    },
  );
});
