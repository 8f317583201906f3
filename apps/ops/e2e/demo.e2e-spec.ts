import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoDiffers } from '../src/demo/demo-differs.js';
import { ElapsedTime } from '../src/demo/elapsed-time.js';
import { startOwnSetu, type OwnSetu } from '../src/demo/own-setu.js';
import { ScenarioPlay } from '../src/demo/play-scenario.js';
import { readScenario, scenarioNames } from '../src/demo/read-scenario.js';
import type { Scenario } from '../src/demo/scenario.js';
import { Stage } from '../src/demo/stage.js';
import { passphrases } from '../src/embedded-people.js';
import { brokenScenarios, type BrokenScenario } from '../testing/broken-scenarios.js';

describe('The scenarios of the demonstration', () => {
  let setu: OwnSetu;
  let stage: Stage;
  let said: string[];
  beforeAll(async () => {
    execFileSync('npx', ['nest', 'build', 'standalone'], { stdio: 'ignore' });
    setu = await startOwnSetu();
    const say = (line: string): void => void said.push(line);
    stage = new Stage(setu.url, passphrases(setu.dataFolder), { say, tell: say }, new ElapsedTime(setu.moveClock));
  }, 180_000);
  afterAll(() => setu.stop());

  const play = async (scenario: Scenario): Promise<string> => {
    said = [];
    await new ScenarioPlay(stage, scenario).play();
    return said.join('\n');
  };

  describe.each(scenarioNames().map((name) => [name]))('%s', (name) => {
    const scenario = readScenario(name);

    it('is played to its end', async () => {
      expect(await play(scenario)).toContain(scenario.title);
    }, 600_000);

    it.each(brokenScenarios(scenario).map((broken): [string, BrokenScenario] => [broken.what, broken]))(
      'fails where it expects what does not come: %s',
      async (_, { scenario: broken, says }) => {
        const played = play(broken);
        await expect(played).rejects.toBeInstanceOf(DemoDiffers);
        await expect(played).rejects.toThrow(says);
      },
      600_000,
    );
  });
});
