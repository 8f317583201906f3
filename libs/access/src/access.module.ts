import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { AccessTokens, type AccessTokensOptions } from './access-tokens.js';
import { CurrentMember } from './current-member.js';

/** Issuer and audience that come from other providers, such as the configuration. */
export type AccessAsyncOptions = Pick<ModuleMetadata, 'imports'> &
  Readonly<{
    inject?: FactoryProvider['inject'];
    useFactory: (...providers: never[]) => AccessTokensOptions | Promise<AccessTokensOptions>;
  }>;

const ACCESS_TOKENS_OPTIONS = Symbol('AccessTokensOptions');

/** Who is signed in, for a whole application: {@link AccessTokens} and {@link CurrentMember}. Needs the global DirectoryModule. */
@Module({})
export class AccessModule {
  static forRootAsync({ imports = [], inject = [], useFactory }: AccessAsyncOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports,
      providers: [
        { provide: ACCESS_TOKENS_OPTIONS, inject, useFactory },
        {
          provide: AccessTokens,
          inject: [ACCESS_TOKENS_OPTIONS],
          useFactory: (options: AccessTokensOptions) => new AccessTokens(options),
        },
        CurrentMember,
      ],
      exports: [AccessTokens, CurrentMember],
    };
  }
}
