import { Reflector } from '@nestjs/core';
import type { Report } from '@setu/access';

/** Marks what reports something that has happened, with its act: it is open to members of a suspended organisation too. */
export const Reports = Reflector.createDecorator<Report>();
