import { describe, expect, it } from '@jest/globals';
import { Agenda, type Course } from './agenda.js';
import { Chance } from './chance.js';

describe('The agenda', () => {
  it('lets courses go on side by side, in the order of their times, and stops at the end', async () => {
    const said: string[] = [];
    let now = 0;
    const course = async function* (name: string, ...waits: readonly number[]): Course {
      for (const wait of waits) {
        said.push(`${name} at ${now}`);
        yield wait;
      }
      said.push(`${name} ends at ${now}`);
    };
    const agenda = new Agenda();
    agenda.add(10, course('a', 5, 5));
    agenda.add(0, course('b', 10, 20));
    agenda.add(10, course('c', 100));
    await agenda.run(60, (at) => (now = at));
    expect(said).toEqual(['b at 0', 'a at 10', 'b at 10', 'c at 10', 'a at 15', 'a ends at 20', 'b ends at 30']);
  });
});

describe('Chance', () => {
  const drawn = (seed: number, number: number): readonly number[] => {
    const chance = new Chance(seed, number);
    return Array.from({ length: 20 }, () => chance.int(0, 1_000_000));
  };

  it('comes out the same for the same seed and number, and otherwise not', () => {
    expect(drawn(7, 3)).toEqual(drawn(7, 3));
    expect(drawn(7, 3)).not.toEqual(drawn(7, 4));
    expect(drawn(7, 3)).not.toEqual(drawn(8, 3));
  });

  it('gives each kind as often as its weight says', () => {
    const chance = new Chance(1);
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let time = 0; time < 5_000; time++) counts[chance.weighted({ often: 9, seldom: 1, never: 0 })]++;
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeGreaterThan(6);
    expect(counts.often / counts.seldom).toBeLessThan(13);
  });
});
