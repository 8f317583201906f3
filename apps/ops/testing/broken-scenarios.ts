import type { Request, Scenario, Step, Template } from '../src/demo/scenario.js';

/** A scenario that expects once what does not come; what that is, and what must be said of it. */
export type BrokenScenario = Readonly<{ what: string; scenario: Scenario; says: string }>;

type Kind = 'expect' | 'refused' | 'stands' | 'unseen' | 'together' | 'proven';
type Expectation = Readonly<{ kind: Kind; step: Step }>;

const WRONG = 'nothing like it';

/** The same template with the first value in it changed, an operator's as well. */
const changed = (template: Template): Template => {
  if (Array.isArray(template)) {
    const [first, ...others] = template as readonly Template[];
    return first === undefined ? [WRONG] : [changed(first), ...others];
  }
  if (typeof template === 'object' && template !== null) {
    const [[key, value] = ['not', 'there'], ...others] = Object.entries(template as Readonly<Record<string, Template>>);
    return Object.fromEntries([key === '$lacks' ? ['$includes', WRONG] : [key, changed(value)], ...others]);
  }
  return WRONG;
};

const otherwise = (request: Request): Request => {
  if (request.refused) return { ...request, refused: { ...request.refused, code: WRONG } };
  const { until: _, ...asked } = request;
  return { ...asked, expect: changed(request.expect!) };
};

/** What each kind of expectation looks like when it is wrong. */
const BREAK: Readonly<Record<Kind, (step: Step) => Step>> = {
  expect: (step) => ({ ...step, request: otherwise(step.request!) }),
  refused: (step) => ({ ...step, request: otherwise(step.request!) }),
  stands: ({ stands, ...step }) => ({
    ...step,
    stands: stands!.ended === undefined ? { ...stands!, responsible: WRONG } : { ...stands!, ended: WRONG },
  }),
  unseen: (step) => ({ ...step, unseen: { ...step.unseen!, as: 'leela' } }),
  together: (step) => ({ ...step, together: { ...step.together!, outcomes: [WRONG] } }),
  proven: (step) => ({ ...step, proven: { ...step.proven!, hides: ['CaseOpened'] } }),
};

/** Where it is not the wrong expectation itself that is said. */
const SAYS: Readonly<Partial<Record<Kind, string>>> = {
  unseen: 'the board of Leela',
  proven: 'CaseOpened stands nowhere in the timeline',
};

const kindOf = ({ request, stands, unseen, together, proven }: Step): Kind | undefined => {
  if (request?.refused) return 'refused';
  if (request?.expect !== undefined) return 'expect';
  if (stands) return 'stands';
  if (unseen) return 'unseen';
  if (together) return 'together';
  return proven && 'proven';
};

const within = ({ each, later }: Step): readonly Step[] => each?.steps ?? later?.steps ?? [];

const expectationsOf = (steps: readonly Step[]): readonly Expectation[] =>
  steps.flatMap((step) => {
    const kind = kindOf(step);
    return [...(kind === undefined ? [] : [{ kind, step }]), ...expectationsOf(within(step))];
  });

const replaced = (steps: readonly Step[], old: Step, by: Step): readonly Step[] =>
  steps.map((step) => {
    if (step === old) return by;
    const { each, later } = step;
    if (each) return { ...step, each: { ...each, steps: replaced(each.steps, old, by) } };
    return later?.steps ? { ...step, later: { ...later, steps: replaced(later.steps, old, by) } } : step;
  });

/** The scenario with one expectation wrong at a time: the first of each kind that it has, and the very last. */
export const brokenScenarios = (scenario: Scenario): readonly BrokenScenario[] => {
  const all = expectationsOf(scenario.steps);
  const firsts = all.filter(({ kind }, index) => all.findIndex((each) => each.kind === kind) === index);
  const last = all.at(-1);
  return [...new Set([...firsts, ...(last ? [last] : [])])].map(({ kind, step }) => ({
    what: `${kind} (${all.findIndex((each) => each.step === step) + 1} of ${all.length})`,
    says: SAYS[kind] ?? WRONG,
    scenario: { ...scenario, steps: replaced(scenario.steps, step, BREAK[kind](step)) },
  }));
};
