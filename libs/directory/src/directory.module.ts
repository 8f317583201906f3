import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { DIRECTORY_COMMAND_HANDLERS } from './application/command-handlers.js';
import { DirectoryFacts } from './application/directory.facts.js';
import { DirectoryLineQueryHandler } from './application/queries/directory-line.handler.js';
import { DirectoryQueryHandler } from './application/queries/directory.handler.js';
import { OrganisationQueryHandler } from './application/queries/organisation.handler.js';
import { OrganisationsQueryHandler } from './application/queries/organisations.handler.js';
import { KEYED_DIGEST, type KeyedDigest } from './application/keyed-digest.js';
import { Directory } from './projections/directory.table.js';
import { Organisations } from './projections/organisations.table.js';

const READING = [
  Organisations,
  OrganisationQueryHandler,
  OrganisationsQueryHandler,
  Directory,
  DirectoryQueryHandler,
  DirectoryLineQueryHandler,
];

/** Where the keyed digest comes from; the vault has one. */
export type DirectoryAsyncOptions = Pick<ModuleMetadata, 'imports'> &
  Readonly<{
    inject?: FactoryProvider['inject'];
    useFactory: (...providers: never[]) => KeyedDigest | Promise<KeyedDigest>;
  }>;

/**
 * Organisations and members for a whole application: the handlers of their commands and queries, {@link DirectoryFacts} and KEYED_DIGEST.
 * `DecidedStreams` (of `@setu/event-store`) and the command bus come from global modules of the application.
 */
@Module({})
export class DirectoryModule {
  static forRootAsync({ imports = [], inject = [], useFactory }: DirectoryAsyncOptions): DynamicModule {
    return {
      module: DirectoryModule,
      global: true,
      imports,
      providers: [{ provide: KEYED_DIGEST, inject, useFactory }, DirectoryFacts, ...DIRECTORY_COMMAND_HANDLERS, ...READING],
      exports: [DirectoryFacts, KEYED_DIGEST],
    };
  }
}
