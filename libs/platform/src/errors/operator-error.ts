/**
 * A failure that is told to whoever runs Setu. Its message is a full sentence, says what to do, and is written so that it can
 * be logged and shown as it is: names, folders, codes and counts, never a value of the data or a secret.
 */
export abstract class OperatorError extends Error {}
