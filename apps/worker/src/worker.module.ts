import { Module, type DynamicModule } from '@nestjs/common';
import { CompositionModule } from '@setu/composition';
import { VaultUpkeep } from './vault-upkeep.js';
import type { WorkerOptions } from './worker-options.js';

/** Everything that follows from events: views, effects, upkeep. It takes no requests. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [CompositionModule.forRoot({ ...options, name: 'setu-worker', runsSubscriptions: true })],
      providers: [VaultUpkeep],
    };
  }
}
