import { Body, type PipeTransform } from '@nestjs/common';
import { BadRequest } from './bad-request.js';

const empty: PipeTransform<unknown, undefined> = {
  transform: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest('body.invalid');
    const errors = Object.keys(value).map((name) => ({ pointer: `/${name}`, detail: 'This field is not known here.' }));
    if (errors.length > 0) throw new BadRequest('body.invalid', errors);
    return undefined;
  },
};

/** For a request that says all by its address: an empty body, or an empty object, and nothing else. */
export const NoBody = (): ParameterDecorator => Body(empty);
