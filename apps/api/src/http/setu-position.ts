import type { Position } from '@setu/kernel';
import { BadRequest } from './bad-request.js';

/** What a Setu-Position looks like. */
export const SETU_POSITION = /^([0-9a-f-]{36})\.([0-9]{1,20})$/;

/** The header Setu-Position: an opaque text that a reader gives back as `?after=`. */
export const setuPosition = ({ storeId, value }: Position): string => `${storeId}.${value}`;

/** @throws BadRequest position.malformed */
export const readSetuPosition = (text: string): Position => {
  const [, storeId, value] = SETU_POSITION.exec(text) ?? [];
  if (storeId === undefined || value === undefined)
    throw new BadRequest('position.malformed', [{ pointer: '?after', detail: 'Not a Setu-Position.' }]);
  return { storeId, value };
};
