import type { Environment } from '@setu/platform';
import { disputedHandover } from '../demo/disputed-handover.scenario.js';
import { startOwnSetu } from '../demo/own-setu.js';
import { Stage } from '../demo/stage.js';
import { passphrases } from '../embedded-people.js';
import type { Terminal } from '../terminal.js';

/** Plays the scenario, on a Setu that runs under `url` on the data folder, or on one of its own. @throws DemoDiffers at the first difference */
export const demoCommand = async (url: string | undefined, { DATA_DIR }: Environment, terminal: Terminal): Promise<void> => {
  const own = url === undefined ? await startOwnSetu() : undefined;
  try {
    const stage = new Stage(own?.url ?? url!.replace(/\/$/, ''), passphrases(own?.dataFolder ?? DATA_DIR), terminal);
    terminal.say('A disputed handover. Everybody and every place in it is invented.');
    await disputedHandover(stage);
    terminal.say('\nAll of it is as it must be.');
  } finally {
    await own?.stop();
  }
};
