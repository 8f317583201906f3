const DURATION = /^P(?=[\dT])(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECOND_MS = 1_000;

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds (`P1DT30M`); undefined if it is none. */
export const durationMs = (text: string): number | undefined => {
  const parts = DURATION.exec(text);
  if (!parts) return undefined;
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * SECOND_MS;
};
