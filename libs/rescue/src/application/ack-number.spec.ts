import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fieldViolations } from '@setu/event-store';
import { defineEvent, publicReference } from '@setu/kernel';
import { ackNumberOf } from './ack-number.js';

describe('The number of an acknowledgement', () => {
  it('is short, readable aloud, and may stand in clear', () => {
    const definition = defineEvent('Invented', { ackNumber: publicReference() });
    for (let time = 0; time < 200; time++) {
      const ackNumber = ackNumberOf(randomUUID());
      expect(ackNumber).toMatch(/^T-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(fieldViolations(definition, { ackNumber }, 'stored')).toEqual([]);
    }
  });

  it('is the same for the same command and another for another', () => {
    const commandId = randomUUID();
    expect(ackNumberOf(commandId)).toBe(ackNumberOf(commandId));
    expect(new Set(Array.from({ length: 1_000 }, () => ackNumberOf(randomUUID()))).size).toBe(1_000);
  });
});
