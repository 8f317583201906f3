import { ValidationPipe, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
import { BadRequest } from './bad-request.js';
import { leaveOutUnset } from './leave-out-unset.js';
import type { FieldProblem } from './problem.js';

/** Absent for a value that is no object at all. */
const escaped = (name = ''): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const sentencesOf = (constraints: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(constraints).map(([name, sentence]) =>
    name === 'whitelistValidation' ? 'This field is not known here.' : sentence,
  );

const problemsOf = (errors: readonly ValidationError[], parent: string): readonly FieldProblem[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${parent}/${escaped(property)}`;
    return [...sentencesOf(constraints).map((detail) => ({ pointer, detail })), ...problemsOf(children, pointer)];
  });

/** The problems of an address: the parameter is named as it stands behind the question mark. */
const inAddress = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map(({ pointer, detail }) => ({ pointer: `?${pointer.slice(1)}`, detail }));

const pipe = (exceptionFactory: (errors: readonly ValidationError[]) => BadRequest): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transformOptions: { exposeUnsetFields: false },
    validationError: { target: false, value: false },
    exceptionFactory,
  });

/** Checks bodies and queries against their classes: unknown fields are refused, and every field that does not fit is named at once, none with its value. */
export const bodyValidation = (): PipeTransform => {
  const bodies = pipe((errors) => new BadRequest('body.invalid', problemsOf(errors, '')));
  const queries = pipe((errors) => new BadRequest('query.invalid', inAddress(problemsOf(errors, ''))));
  return {
    transform: async (value: unknown, metadata: ArgumentMetadata): Promise<unknown> => {
      const checked: unknown = await (metadata.type === 'query' ? queries : bodies).transform(value, metadata);
      return metadata.type === 'body' || metadata.type === 'query' ? leaveOutUnset(checked) : checked;
    },
  };
};
