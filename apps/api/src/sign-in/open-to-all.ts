import { Reflector } from '@nestjs/core';

/** Marks what is answered without sign-in: health, nothing else. */
export const OpenToAll = Reflector.createDecorator<true>({ transform: () => true });
