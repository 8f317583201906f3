import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { ChangeLog, type Change } from '@setu/messaging';
import { LOG, Metrics } from '@setu/platform';
import type { FastifyRequest } from 'fastify';
import { Closing } from '../http/closing.js';
import { rememberSignedIn } from '../sign-in/signed-in.js';
import { ChangeAccess } from './change-access.js';
import { ChangesController } from './changes.controller.js';
import { OpenStreams } from './open-streams.js';
import { StillThere } from './still-there.js';

const ACTOR = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' } as const;
const POSITION = { storeId: randomUUID(), value: '7' };
const AT_ONCE = 1_000;
/** More than the buffers of both ends of a connection hold. */
const MOST_MADE = 300_000;
let made = 0;

/** Changes nearly without an end, of always other cases. */
const endless: Partial<ChangeLog> = {
  start: () => Promise.resolve(),
  latest: 0,
  position: POSITION,
  rings: 0,
  after: (number) => {
    made += AT_ONCE;
    return Array.from({ length: made > MOST_MADE ? 0 : AT_ONCE }, (_, index): Change => ({
      number: number + 1 + index,
      position: POSITION,
      stream: { category: 'case', id: randomUUID() },
      type: 'CaseOpened',
    }));
  },
  wait: () => pause(1).then(() => undefined),
};

const signedIn: CanActivate = {
  canActivate: (context: ExecutionContext) => {
    rememberSignedIn(context.switchToHttp().getRequest<FastifyRequest>(), { actor: ACTOR });
    return true;
  },
};

describe('A page that does not read what it is told', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({
      controllers: [ChangesController],
      providers: [
        Closing,
        OpenStreams,
        { provide: Metrics, useValue: new Metrics() },
        { provide: ChangeLog, useValue: endless },
        { provide: ChangeAccess, useValue: { kindFor: () => Promise.resolve('case') } },
        { provide: StillThere, useValue: { ended: () => Promise.resolve(undefined) } },
        { provide: LOG, useValue: { error: () => undefined } },
        { provide: APP_GUARD, useValue: signedIn },
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const opened = async (): Promise<Socket> => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /changes HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'readable');
    return socket;
  };
  const inUse = (): Promise<number> =>
    new Promise((resolve, reject) =>
      app.getHttpServer().getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count))),
    );

  it('is cut off before it costs memory, and its place is free again', async () => {
    // One person may have eight at a time, so each was counted out again.
    for (let round = 0; round < 10; round++) {
      made = 0;
      const socket = await opened();
      for (let waited = 0; (await inUse()) > 0; waited += 20) {
        expect(waited).toBeLessThan(20_000);
        await pause(20);
      }
      expect(made).toBeLessThan(MOST_MADE);
      socket.destroy();
    }
  }, 120_000);

  it('takes nothing from one that reads', async () => {
    made = 0;
    const socket = await opened();
    let bytes = 0;
    for await (const chunk of socket) {
      bytes += (chunk as Buffer).length;
      if (bytes > 4 * 1024 * 1024) break;
    }
    expect(bytes).toBeGreaterThan(4 * 1024 * 1024);
  }, 60_000);
});
