import { isSealed } from '@setu/event-store';
import type { Sealed } from '@setu/kernel';

/** A sealed reference and where it stands: `path` is a JSON pointer (RFC 6901) into the event's data. */
export type SealAt = Readonly<{ path: string; sealed: Sealed }>;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const walk = (value: unknown, path: string): readonly SealAt[] => {
  if (isSealed(value)) return [{ path, sealed: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => walk(member, `${path}/${escaped(key)}`));
};

/** Every sealed reference in the data of a stored event, in the order in which it stands there. */
export const sealsIn = (data: unknown): readonly SealAt[] => walk(data, '');
