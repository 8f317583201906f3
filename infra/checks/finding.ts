/** Something that a check objects to. */
export type Finding = Readonly<{
  /** Path from the root of the repository, with the line if one is known ("docs/events.md:12"); or the name of what is checked. */
  where: string;
  /** What is wrong, as a sentence for whoever has to mend it. */
  what: string;
}>;

/** A check of the repository. Nothing found = an empty list. */
export type Check = (root: string) => Promise<readonly Finding[]>;
