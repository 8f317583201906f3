import type { Operation } from './operations.js';

/** Content of a request, and its media type. */
export type Content = Readonly<{ type: string; text: string | Uint8Array }>;

const BEGINNINGS: Readonly<Record<string, string>> = { 'application/pdf': '%PDF-1.7 invented' };

/** Content that fits an operation: its form filled in with `body`, or a small file of the first kind that it takes. */
export const sampleContent = ({ form, mediaTypes }: Operation, body: unknown): Content | undefined => {
  const [type] = mediaTypes;
  if (form !== undefined) return { type: 'application/json', text: JSON.stringify(body) };
  return type === undefined ? undefined : { type, text: BEGINNINGS[type] ?? 'invented' };
};
