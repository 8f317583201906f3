import type { Command, CommandBus } from '@nestjs/cqrs';
import { commandIdOf, type CommandContext, type Executed } from '@setu/event-store';
import { DomainError, type Actor } from '@setu/kernel';
import { OpsError } from '../ops-error.js';

/** A member of a simulated organisation, as she acts. */
export type SimulatedPerson = Extract<Actor, { kind: 'person' }>;

/** Carries out the commands of one course; their ids follow from the seed, the course and their number, so that a second run repeats them. */
export class SimulatedWorld {
  #commands = 0;

  constructor(
    private readonly bus: CommandBus,
    private readonly clock: () => Date,
    private readonly seed: string,
    private readonly course: string,
  ) {}

  /** The instant, or one some minutes from it. */
  now(minutes = 0): string {
    return new Date(this.clock().getTime() + minutes * 60_000).toISOString();
  }

  /** The id that the next command will have. */
  get nextCommandId(): string {
    return commandIdOf(this.seed, `${this.course}/${this.#commands}`);
  }

  /** She does it. @throws what the rules refuse: a course that does what it may not is a mistake of the simulation */
  async does(actor: Actor, command: (context: CommandContext) => Command<Executed>): Promise<Executed> {
    const commandId = this.nextCommandId;
    this.#commands++;
    try {
      return await this.bus.execute(command({ commandId, correlationId: commandId, causationId: commandId, actor }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, facts } = error;
      throw new OpsError(
        `The simulation did what a rule refuses (${this.course}, ${this.now()}): ${code} ${JSON.stringify(facts)}`,
        {
          cause: error,
        },
      );
    }
  }
}
