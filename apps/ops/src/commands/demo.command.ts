import type { Environment } from '@setu/platform';
import { ElapsedTime } from '../demo/elapsed-time.js';
import { startOwnSetu } from '../demo/own-setu.js';
import { ScenarioPlay } from '../demo/play-scenario.js';
import { readScenario, scenarioNames } from '../demo/read-scenario.js';
import { Stage } from '../demo/stage.js';
import { passphrases } from '../embedded-people.js';
import type { Terminal } from '../terminal.js';

/** `url`: a Setu that runs on the data folder; left out: one of its own. `scenario`: left out: all of them, one after the other. */
export type DemoOptions = Readonly<{ url?: string; scenario?: string }>;

/** Plays scenarios over HTTP, as the people involved. @throws DemoDiffers at the first difference; OpsError there is no such scenario */
export const demoCommand = async (
  { url, scenario }: DemoOptions,
  { DATA_DIR }: Environment,
  terminal: Terminal,
): Promise<void> => {
  const scenarios = (scenario === undefined ? scenarioNames() : [scenario]).map(readScenario);
  const own = url === undefined ? await startOwnSetu() : undefined;
  try {
    const people = passphrases(own?.dataFolder ?? DATA_DIR);
    const stage = new Stage(own?.url ?? url!.replace(/\/$/, ''), people, terminal, new ElapsedTime(own?.moveClock));
    terminal.say('Everybody and every place in what follows is invented.');
    for (const each of scenarios) await new ScenarioPlay(stage, each).play();
    terminal.say('\nAll of it is as it must be.');
  } finally {
    await own?.stop();
  }
};
