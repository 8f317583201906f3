import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Concealed } from '@setu/access';
import type { FastifyRequest } from 'fastify';

const REVISION = /^\d{1,9}$/;

/** As it stands in the address: a pipe would be given the number that Nest has made of it, and "1e3" is none. */
const Known = createParamDecorator((name: string, context: ExecutionContext): number => {
  const text = (context.switchToHttp().getRequest<FastifyRequest>().params as Readonly<Record<string, string>>)[name] ?? '';
  if (!REVISION.test(text)) throw new Concealed();
  return Number(text);
});

/** A place in a history, in the address. One that cannot be a place is answered like one where nothing is. */
export const PathRevision =
  (name: string): ParameterDecorator =>
  (target, key, index) => {
    Known(name)(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (method) ApiParam({ name, schema: { type: 'integer', minimum: 0, maximum: 999_999_999 } })(target, key!, method);
  };
