import type { Command } from '@nestjs/cqrs';
import { commandIdOf, createdIdOf, type CommandContext, type Executed } from '@setu/event-store';
import { DomainError, type Actor } from '@setu/kernel';
import { OpsError } from '../ops-error.js';
import type { Followed, FollowingBus } from './following-bus.js';

/** A member of a simulated organisation, as she acts. */
export type SimulatedPerson = Extract<Actor, { kind: 'person' }>;

type Makes = (context: CommandContext) => Command<Executed>;

/** Carries out the commands of one course; their ids follow from the seed, the course and their number, so that a second run repeats them. */
export class SimulatedWorld {
  #commands = 0;

  constructor(
    private readonly bus: FollowingBus,
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
  async does(actor: Actor, command: Makes): Promise<Followed> {
    const commandId = this.nextCommandId;
    this.#commands++;
    const asked = command({ commandId, correlationId: commandId, causationId: commandId, actor });
    try {
      return await this.bus.execute(asked);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, facts } = error;
      throw new OpsError(
        `The simulation did what a rule refuses (${asked.constructor.name}, ${this.course}, ${this.now()}): ${code} ${JSON.stringify(facts)}`,
        {
          cause: error,
        },
      );
    }
  }

  /** She does it, and something comes into being that its command calls `what`; answers its id. @throws as {@link does} */
  async makes(what: string, actor: Actor, command: Makes): Promise<string> {
    const id = createdIdOf(this.nextCommandId, what);
    await this.does(actor, command);
    return id;
  }

  /** An id for what Setu only refers to, such as a claimant or a paper; the next command that she does decides it. */
  refersTo(what: string): string {
    return createdIdOf(this.nextCommandId, `simulated/${what}`);
  }
}
