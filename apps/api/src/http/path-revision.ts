import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Concealed } from '@setu/access';

const REVISION = /^\d{1,9}$/;

const known: PipeTransform<unknown, number> = {
  transform: (value) => {
    if (typeof value !== 'string' || !REVISION.test(value)) throw new Concealed();
    return Number(value);
  },
};

/** A place in a history, in the address. One that cannot be a place is answered like one where nothing is. */
export const PathRevision =
  (name: string): ParameterDecorator =>
  (target, key, index) => {
    Param(name, known)(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (method) ApiParam({ name, schema: { type: 'integer', minimum: 0, maximum: 999_999_999 } })(target, key!, method);
  };
