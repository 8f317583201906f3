import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { query } from '../../../libs/platform/testing/query.js';
import { RunningNetwork } from '../testing/running-network.js';

describe('A stream that is parked, a view that stopped', () => {
  let network: RunningNetwork;
  beforeAll(async () => {
    network = await RunningNetwork.start();
  });
  afterAll(() => network.stop());

  const ready = async () => (await request(network.api.getHttpServer()).get('/health/ready').expect(200)).body as object;
  const figures = async (): Promise<readonly string[]> =>
    (await network.administrator.get('/metrics').expect(200)).text.split('\n').filter((line) => line.includes('"tips"'));

  it('shows in health and metrics, and does not make the process unready', async () => {
    expect(await ready()).toMatchObject({ status: 'up', subscriptions: { status: 'up', stopped: [], parked: {} } });
    expect(await figures()).toEqual(
      expect.arrayContaining([
        'setu_subscription_parked_streams{subscription="tips"} 0',
        'setu_subscription_stopped{subscription="tips"} 0',
        expect.stringMatching(/^setu_subscription_lag_events\{subscription="tips"\} \d+$/),
      ]),
    );
    await query(
      network.database.urls.owner,
      `insert into subscriptions.parked
         (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, attempts)
       values ('tips', 'tip', gen_random_uuid(), '1', 0, gen_random_uuid(), 'TipReceived', 'RangeError', 6)`,
    );
    await query(
      network.database.urls.owner,
      `update subscriptions.checkpoint set state = 'stopped', stopped_reason = 'event.unknown', holder = null, lease_until = null
       where name = 'custody-board'`,
    );
    expect(await ready()).toMatchObject({
      status: 'up',
      subscriptions: { status: 'degraded', stopped: ['custody-board'], parked: { tips: 1 } },
    });
    expect(await figures()).toContain('setu_subscription_parked_streams{subscription="tips"} 1');
  });
});
