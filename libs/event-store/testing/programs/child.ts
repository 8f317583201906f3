import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** A program in a process of its own, and every word that it has sent. */
export class Child<Word> {
  readonly words: Word[] = [];
  /** How the process ended; set once it has. */
  ended: Readonly<{ code: number | null; signal: NodeJS.Signals | null }> | undefined;
  readonly #process: ChildProcess;
  readonly #ending: Promise<void>;
  #errors = '';
  #heard: (() => void) | undefined;

  /** `program` = its file, or the name of one in this folder. */
  constructor(program: 'writer' | 'reader' | `/${string}`, task: object) {
    this.#process = fork(program.startsWith('/') ? program : join(import.meta.dirname, `${program}.ts`), [JSON.stringify(task)], {
      cwd: ROOT,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (text: Buffer) => (this.#errors += text.toString('utf8')));
    this.#process.on('message', (word) => {
      this.words.push(word as Word);
      this.#heard?.();
    });
    this.#ending = new Promise((resolveEnding) => {
      // `close` comes after everything that it has sent was received.
      this.#process.on('close', (code, signal) => {
        this.ended = { code, signal };
        this.#heard?.();
        resolveEnding();
      });
    });
  }

  /** Until this holds of its words; @throws Error when the process ends before that. */
  async until(holds: (words: readonly Word[]) => boolean): Promise<void> {
    while (!holds(this.words)) {
      if (this.ended)
        throw new Error(`the program ended (${this.ended.code ?? this.ended.signal}) too early: ${this.#errors.slice(-2_000)}`);
      await new Promise<void>((heard) => (this.#heard = heard));
    }
  }

  /** Asks it to stop and waits; @throws Error when it fails. */
  async stop(): Promise<void> {
    if (!this.ended) this.#process.send('stop');
    await this.finished();
  }

  /** Waits for its end; @throws Error when it fails. */
  async finished(): Promise<void> {
    await this.#ending;
    if (this.ended?.code !== 0)
      throw new Error(`the program failed (${this.ended?.code ?? this.ended?.signal}): ${this.#errors.slice(-2_000)}`);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ending;
  }
}
