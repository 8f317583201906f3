import { Param, type PipeTransform } from '@nestjs/common';
import { Concealed } from '@setu/access';
import { isUuid } from '@setu/kernel';

const known: PipeTransform<unknown, string> = {
  transform: (value) => {
    if (!isUuid(value)) throw new Concealed();
    return value;
  },
};

/** An id in the address. One that cannot be an id is answered like one that nobody knows. */
export const PathId = (name: string): ParameterDecorator => Param(name, known);
