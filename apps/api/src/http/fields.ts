import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDay } from '@setu/directory';
import { isInstant, isUuid, Sensitive } from '@setu/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** What every field may say of itself: whether it may be left out, and a sentence on what it means. Absent is absent; null is refused. */
export type FieldOptions = Readonly<{ optional?: boolean; about?: string }>;

const MOST_ITEMS = 100;

const field = (
  { optional = false, about }: FieldOptions,
  api: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...api, required: !optional, ...(about !== undefined && { description: about }) } as ApiPropertyOptions),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...rules,
  );

const rule = (
  name: string,
  holds: (value: unknown) => boolean,
  sentence: string,
  options?: ValidationOptions,
): PropertyDecorator => ValidateBy({ name, validator: { validate: holds, defaultMessage: () => sentence } }, options);

const isText = (value: unknown): value is string => typeof value === 'string';

/** An id, as an answer of Setu gave it. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'uuid' }, rule('id', isUuid, 'This must be an id, as Setu gave it.'));

/** One of a list of published codes. */
export const Code = (codes: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, enum: [...codes] },
    rule('code', (value) => isText(value) && codes.includes(value), `This must be one of: ${codes.join(', ')}.`),
  );

/** An instant in UTC with milliseconds. */
export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time', example: '2026-01-31T18:30:00.000Z' },
    rule('instant', isInstant, 'This must be an instant in UTC with milliseconds, such as 2026-01-31T18:30:00.000Z.'),
  );

/** A day, as in 2026-01-31. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date', example: '2026-01-31' },
    rule('day', (value) => isText(value) && isDay(value), 'This must be a day that there is, such as 2026-01-31.'),
  );

/** A whole number from 0 to `most`. */
export const Count = (most: number, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: 0, maximum: most },
    rule(
      'count',
      (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most,
      `This must be a whole number from 0 to ${most}.`,
    ),
  );

/** true or false. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: Boolean },
    rule('flag', (value) => typeof value === 'boolean', 'This must be true or false.'),
  );

/** Text in clear of a fixed form, such as a public name. Never of or about a person. */
export const Clear = (form: RegExp, sentence: string, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: form.source },
    rule('clear', (value) => isText(value) && form.test(value), sentence),
  );

/** Holds something besides white space, and no control character but tab and the ends of lines: no screen, table or page could show it. */
const TYPED = /^\s*[^\s\p{Cc}](?:[\t\n\r]|\P{Cc})*$/u;

/** Whether this is text that a person may have typed, of at most so many characters. */
export const isPersonalText = (value: Sensitive<string>, most: number): boolean =>
  [...value.expose()].length <= most && TYPED.test(value.expose());

/** Typed text about people. It is wrapped at once and sealed before it is kept; `most` counts characters. */
export const Personal = (most: number, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, minLength: 1, maxLength: most, pattern: TYPED.source, writeOnly: true },
    Transform(({ value }: { value: unknown }) => (isText(value) ? new Sensitive(value) : value)),
    rule(
      'personal',
      (value) => value instanceof Sensitive && isPersonalText(value as Sensitive<string>, most),
      `This must be text of 1 to ${most} characters, without control characters.`,
    ),
  );

/** An object with fields of its own. */
export const Nested = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: () => type() },
    Type(type),
    rule(
      'nested',
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      'This must be an object with the fields that belong here.',
    ),
    ValidateNested(),
  );

/** A list of objects. */
export const NestedList = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: () => type(), isArray: true, maxItems: MOST_ITEMS },
    Type(type),
    IsArray({ message: 'This must be a list.' }),
    ArrayMaxSize(MOST_ITEMS, { message: `This must have at most ${MOST_ITEMS} lines.` }),
    rule(
      'nested',
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      'Each line must be an object with the fields that belong here.',
      { each: true },
    ),
    ValidateNested({ each: true }),
  );

/** A list of codes or ids, none twice. */
const listOf = (
  api: ApiPropertyOptions,
  holds: (value: unknown) => boolean,
  sentence: string,
  options: FieldOptions,
): PropertyDecorator =>
  field(
    options,
    { ...api, isArray: true, minItems: 1, maxItems: MOST_ITEMS, uniqueItems: true },
    IsArray({ message: 'This must be a list.' }),
    ArrayMinSize(1, { message: 'This must name at least one.' }),
    ArrayMaxSize(MOST_ITEMS, { message: `This must have at most ${MOST_ITEMS} lines.` }),
    ArrayUnique({ message: 'This must name none twice.' }),
    rule('list', holds, sentence, { each: true }),
  );

/** At least one of a list of published codes, none twice. */
export const Codes = (codes: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  listOf(
    { type: String, enum: [...codes] },
    (value) => isText(value) && codes.includes(value),
    `Each must be one of: ${codes.join(', ')}.`,
    options,
  );

/** At least one id, none twice. */
export const Ids = (options: FieldOptions = {}): PropertyDecorator =>
  listOf({ type: String, format: 'uuid' }, isUuid, 'Each must be an id, as Setu gave it.', options);
