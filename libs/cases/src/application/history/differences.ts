/** One value that differs, by its place: `/orders/0/inForce`. Absent on a side means that there was nothing there. */
export type Difference = Readonly<{ path: string; from?: unknown; to?: unknown }>;

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every value that differs between two pieces of plain data, in the order of their fields; nothing for the same data. */
export const differences = (from: unknown, to: unknown, path = ''): readonly Difference[] => {
  if (isHolder(from) && isHolder(to) && Array.isArray(from) === Array.isArray(to)) {
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return fields.flatMap((field) => differences(from[field], to[field], `${path}/${field}`));
  }
  return Object.is(from, to) ? [] : [{ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
};
