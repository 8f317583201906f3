/** How many arrays and objects may lie inside one another, in both directions. A bare scalar has depth 0, `[]` depth 1. */
export const DEEPEST_JSON = 64;
