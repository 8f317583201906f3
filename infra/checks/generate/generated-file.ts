/** A file of the repository that a program writes. It is committed, and `check:generated` fails when it is not what would be written now. */
export type GeneratedFile = Readonly<{
  /** Path from the root of the repository. */
  path: string;
  /** Its text, the same on every machine. Formatting by Prettier comes after. */
  generate: () => Promise<string>;
}>;
