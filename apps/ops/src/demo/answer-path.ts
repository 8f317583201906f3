type Plain = Readonly<Record<string, unknown>>;

/** A dot separates steps, but not inside the brackets of a choice. */
const STEP = /\[[^\]]*\]|[^.[\]]+/g;
const CHOICE = /^\[(\w+)=(.*)\]$/;

const stepInto = (value: unknown, step: string): unknown => {
  const [, field, wanted] = CHOICE.exec(step) ?? [];
  if (field !== undefined)
    return Array.isArray(value) ? (value as readonly Plain[]).find((line) => String(line[field]) === wanted) : undefined;
  return typeof value === 'object' && value !== null ? (value as Plain)[step] : undefined;
};

/**
 * What stands in an answer at a path: `id`, `lines.0.caseId`, or `items[subjectRef=…].case.id` for the first line whose field says so. Undefined
 * where there is nothing.
 */
export const atPath = (answer: unknown, path: string): unknown => (path.match(STEP) ?? []).reduce<unknown>(stepInto, answer);
