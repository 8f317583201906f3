/**
 * The same body without the fields that were not sent. Depending on how classes are built, a DTO has each of its fields as undefined from the start;
 * a field that is there says something.
 */
export const leaveOutUnset = <T>(body: T): T => {
  if (typeof body !== 'object' || body === null) return body;
  for (const [field, value] of Object.entries(body)) {
    if (value === undefined) delete (body as Record<string, unknown>)[field];
    else leaveOutUnset(value);
  }
  return body;
};
