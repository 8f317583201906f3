import { randomUUID } from 'node:crypto';
import { OpsError } from '../ops-error.js';
import { durationMs } from './duration.js';
import type { Template } from './scenario.js';

const HOLE = /\{([\w.-]+)\}/g;
/** A name that is itself made of a name: `{{keeper}.house}`. */
const HOLE_IN_HOLE = /(\{[\w.-]*)\{([\w.-]+)\}(?=(?:[\w.-]|\{[\w.-]+\})*\})/;
const NOW = /^\$(now|at)(?:([+-])(P\w+))?$/;

/** What a scenario knows by name: ids it was given, people, words. */
export class Names {
  readonly #known = new Map<string, unknown>();

  /** `now`: milliseconds since 1970, where the scenario plays. */
  constructor(private readonly now: () => number) {}

  set(name: string, value: unknown): void {
    this.#known.set(name, value);
  }

  /** @throws OpsError nothing has that name */
  get(name: string): unknown {
    if (!this.#known.has(name)) throw new OpsError(`The scenario names ${name}, which nothing before it has saved.`);
    return this.#known.get(name);
  }

  /** A text with its `{names}` filled in, from the inside out: `{{keeper}.house}` is the house of whoever is the keeper. */
  text(template: string): string {
    let flat = template;
    while (HOLE_IN_HOLE.test(flat))
      flat = flat.replace(HOLE_IN_HOLE, (_, before: string, name: string) => `${before}${String(this.get(name))}`);
    return flat.replace(HOLE, (_, name: string) => String(this.get(name)));
  }

  /**
   * A value with everything filled in: `$name` is what is known by that name; `$now` an instant, `$at` an occurrence witnessed then, either
   * with an ISO 8601 duration added or taken away (`$now-PT2H`); `$uuid` a new id.
   */
  value(template: Template): unknown {
    if (Array.isArray(template)) return (template as readonly Template[]).map((each) => this.value(each));
    if (typeof template === 'object' && template !== null)
      return Object.fromEntries(Object.entries(template).map(([key, each]) => [key, this.value(each)]));
    return typeof template === 'string' ? this.#filled(this.text(template)) : template;
  }

  #filled(text: string): unknown {
    if (text === '$uuid') return randomUUID();
    const [, kind, sign, duration = 'PT0S'] = NOW.exec(text) ?? [];
    const ms = durationMs(duration);
    if (kind !== undefined && ms !== undefined) {
      const at = new Date(this.now() + (sign === '-' ? -ms : ms)).toISOString();
      return kind === 'now' ? at : { occurredAt: { at, precision: 'exact', source: 'witnessed' } };
    }
    return text.startsWith('$') ? this.get(text.slice(1)) : text;
  }
}
