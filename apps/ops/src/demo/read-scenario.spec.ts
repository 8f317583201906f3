import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OpsError } from '../ops-error.js';
import { readScenario, scenarioIn, scenarioNames } from './read-scenario.js';

const HEAD = 'title: A\nabout: B\n';

describe('A scenario file', () => {
  it.each(scenarioNames().map((name) => [name]))('%s is read', (name) => {
    const { title, about, steps } = readScenario(name);
    expect(steps.length).toBeGreaterThan(3);
    expect(title).toMatch(/\S/);
    expect(about).toMatch(/invented/i);
  });

  it.each([
    ['a step that does what nobody knows', `${HEAD}steps: [{ wish: x }]`, 'steps[0] has no field wish'],
    ['a misspelt field of a request', `${HEAD}steps: [{ request: { as: ravi, get: /me, expects: {} } }]`, 'has no field expects'],
    ['a request of nobody', `${HEAD}steps: [{ request: { get: /me } }]`, 'must say who does it'],
    [
      'a request that reads and writes',
      `${HEAD}steps: [{ request: { as: ravi, get: /me, post: /me } }]`,
      'post or get, and not both',
    ],
    [
      'two things in one step',
      `${HEAD}steps: [{ request: { as: ravi, get: /me }, unseen: { as: ravi, case: x } }]`,
      'several things',
    ],
    [
      'a wrong step inside a loop',
      `${HEAD}steps: [{ each: { name: a, of: [b], steps: [{ wish: x }] } }]`,
      'each.steps[0] has no field wish',
    ],
    [
      'a loop over nothing',
      `${HEAD}steps: [{ each: { name: a, of: [], steps: [{ tell: x }] } }]`,
      'each.of must be a list of words or of records',
    ],
    [
      'a loop over words without a name for them',
      `${HEAD}steps: [{ each: { of: [b], steps: [{ tell: x }] } }]`,
      'each.of must be words',
    ],
    [
      'a loop over records with a name that none of them has',
      `${HEAD}steps: [{ each: { name: a, of: [{ b: c }], steps: [{ tell: x }] } }]`,
      'each.of must be words',
    ],
    [
      'nobody responsible who has not been let go',
      `${HEAD}steps: [{ stands: { as: ravi, case: x, ledger: [] } }]`,
      'stands must have responsible and footing, or else ended',
    ],
    [
      'somebody responsible after the end',
      `${HEAD}steps: [{ stands: { as: ravi, case: x, responsible: y, footing: order, ended: released, ledger: [] } }]`,
      'stands must have responsible and footing, or else ended',
    ],
    [
      'a board without a ledger',
      `${HEAD}steps: [{ stands: { as: ravi, case: x, responsible: y, footing: order } }]`,
      'stands must have ledger',
    ],
    [
      'time that passes by nobody knows how much',
      `${HEAD}steps: [{ later: { by: P1M } }]`,
      'later.by must be how much time passes',
    ],
    ['no time that passes', `${HEAD}steps: [{ later: { by: PT0S } }]`, 'later.by must be how much time passes'],
    [
      'a wrong step after some time',
      `${HEAD}steps: [{ later: { by: P1D, steps: [{ wish: x }] } }]`,
      'later.steps[0] has no field wish',
    ],
    ['a wrong request among others', `${HEAD}steps: [{ together: { requests: [{ as: a }], outcomes: [] } }]`, 'post or get'],
    ['no steps', `${HEAD}steps: []`, 'must be a list of steps'],
    ['no title', 'about: B\nsteps: [{ tell: x }]', 'needs title'],
    ['a name twice', `${HEAD}title: C\nsteps: []`, 'cannot be read'],
    ['text that is no YAML', '{', 'cannot be read'],
  ])('with %s is refused with the place', (_, text, sentence) => {
    expect(() => scenarioIn('invented', text)).toThrow(OpsError);
    expect(() => scenarioIn('invented', text)).toThrow(sentence);
  });

  it('is written as the documentation shows it', () => {
    const [, example = ''] = /^```yaml\n(.*?)^```$/ms.exec(readFileSync('docs/scenarios.md', 'utf8')) ?? [];
    expect(scenarioIn('example', example).steps).toHaveLength(3);
  });

  it('that the documentation tells of is there', () => {
    const page = readFileSync('docs/scenarios.md', 'utf8');
    const listed = [...page.matchAll(/^\| `([\w-]+)` +\| [A-Z]/gm)].map(([, name]) => name);
    expect(listed.length).toBeGreaterThan(3);
    expect(scenarioNames()).toEqual(expect.arrayContaining(listed));
  });

  it('that there is not is answered with those that there are', () =>
    expect(() => readScenario('nothing')).toThrow('Choose one of: '));
});
