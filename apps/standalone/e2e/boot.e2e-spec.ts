import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { RunningNetwork } from '../testing/running-network.js';

/** Under these keys @nestjs/cqrs 12 keeps what a handler handles. */
const [COMMAND_HANDLER_METADATA, QUERY_HANDLER_METADATA] = ['__commandHandler__', '__queryHandler__'];

/** Every handler class of an application, with the class that it handles. */
const handled = (application: INestApplicationContext, metadata: string): readonly string[] =>
  [...application.get(ModulesContainer).values()]
    .flatMap(({ providers }) => [...providers.values()])
    .flatMap(({ metatype }) => {
      const target: unknown = typeof metatype === 'function' && Reflect.getMetadata(metadata, metatype);
      return typeof target === 'function' ? [target.name] : [];
    });

describe.each(['api', 'worker'] as const)('The %s', (part) => {
  let network: RunningNetwork;
  beforeAll(async () => {
    network = await RunningNetwork.start();
  }, 120_000);
  afterAll(() => network.stop());

  it.each([
    ['command', COMMAND_HANDLER_METADATA, 30],
    ['query', QUERY_HANDLER_METADATA, 6],
  ])('has exactly one handler for each %s: a second would silently replace the first', (_, metadata, atLeast) => {
    const names = handled(network[part], metadata);
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
