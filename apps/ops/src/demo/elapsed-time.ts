/** Milliseconds by which something is moved into the future; answers once it has moved. */
export type MoveClock = (aheadMs: number) => Promise<void>;

/** The time of a demonstration: that of everybody else, until a scenario lets time pass on a Setu whose clock is its own. */
export class ElapsedTime {
  #aheadMs = 0;

  constructor(private readonly move?: MoveClock) {}

  /** Whether time can be let pass at all. Nobody moves the clock of a Setu that others use. */
  get canPass(): boolean {
    return this.move !== undefined;
  }

  /** Milliseconds since 1970, as the Setu that is played on has it. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Lets time pass, here and there. */
  async pass(ms: number): Promise<void> {
    await this.move?.(this.#aheadMs + ms);
    this.#aheadMs += ms;
  }
}
