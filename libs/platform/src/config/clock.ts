/** Gives the instant it is asked at. */
export type Clock = () => Date;

/** Token of the {@link Clock} that is injected. */
export const CLOCK = Symbol('Clock');

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
