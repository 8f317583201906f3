import { OperatorError, readEnvironment } from '@setu/platform';
import { CommanderError } from 'commander';
import { program } from './program.js';
import { terminal } from './terminal.js';

const WRONG_USAGE = 2;

const run = async (): Promise<number> => {
  let code = 0;
  const finish = async (work: Promise<number | void>): Promise<void> => {
    code = (await work) ?? 0;
  };
  try {
    await program(readEnvironment(undefined, []), terminal, finish).parseAsync();
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (error instanceof OperatorError) terminal.tell(error.message);
    else
      terminal.tell(
        `It failed: ${error instanceof Error ? error.name : 'unknown error'}. Run it again with LOG_LEVEL=debug to see more.`,
      );
    return 1;
  }
};

process.exitCode = await run();
