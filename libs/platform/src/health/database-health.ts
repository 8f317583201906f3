import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { Pool } from 'pg';
import { APP_POOL } from '../database/pool-tokens.js';
import { safeError } from '../logging/safe-error.js';

const ANSWER_WITHIN_MS = 2_000;

/** Whether the database answers. */
@Injectable()
export class DatabaseHealth {
  constructor(
    @Inject(APP_POOL) private readonly pool: Pool,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  /** Asks the database a question; `down` with the error's code if it does not answer within two seconds. */
  async check<const Key extends string>(key: Key): Promise<HealthIndicatorResult<Key>> {
    const indicator = this.indicators.check(key);
    try {
      await answeredInTime(this.pool.query('select 1'));
      return indicator.up();
    } catch (error) {
      const { name, code } = safeError(error);
      return indicator.down({ code: code ?? name });
    }
  }
}

const answeredInTime = async (answer: Promise<unknown>): Promise<void> => {
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })), ANSWER_WITHIN_MS);
  });
  try {
    await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(late);
  }
};
