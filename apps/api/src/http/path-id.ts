import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Concealed } from '@setu/access';
import { isUuid } from '@setu/kernel';

const known: PipeTransform<unknown, string> = {
  transform: (value) => {
    if (!isUuid(value)) throw new Concealed();
    return value;
  },
};

/** An id in the address. One that cannot be an id is answered like one that nobody knows. */
export const PathId =
  (name: string): ParameterDecorator =>
  (target, key, index) => {
    Param(name, known)(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (method) ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, key!, method);
  };
