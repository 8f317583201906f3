/** A text that is linted as if it stood in an existing file. */
export type LintProbe = Readonly<{
  /** An existing file: rules depend on the place. */
  file: string;
  source: string;
}>;

/** `says` is the rule's name, or the start of its message where one rule refuses many things. */
export type ForbiddenLint = LintProbe & Readonly<{ says: string }>;

const RULE = 'libs/kernel/src/decider.ts';
const LIBRARY = 'libs/event-store/src/errors.ts';
const TOOL = 'infra/checks/report.ts';
const TEST_LANGUAGE = 'libs/kernel/testing/given.ts';

const forbidden = (says: string, file: string, source: string): ForbiddenLint => ({ says, file, source });

export const FORBIDDEN_LINT: readonly ForbiddenLint[] = [
  forbidden('@typescript-eslint/no-floating-promises', LIBRARY, 'Promise.resolve(1);'),
  forbidden('@typescript-eslint/no-misused-promises', LIBRARY, '[1].forEach(async () => { await Promise.resolve(); });'),
  forbidden(
    '@typescript-eslint/return-await',
    LIBRARY,
    'export const f = async () => { try { return Promise.resolve(1); } catch (error) { throw new Error("f", { cause: error }); } };',
  ),
  forbidden(
    '@typescript-eslint/switch-exhaustiveness-check',
    LIBRARY,
    'export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; } return 2; };',
  ),
  forbidden('@typescript-eslint/no-explicit-any', LIBRARY, 'export type A = any;'),
  forbidden(
    '@typescript-eslint/consistent-type-imports',
    LIBRARY,
    "import { DomainError } from '@setu/kernel'; export type A = DomainError;",
  ),
  forbidden('@typescript-eslint/only-throw-error', LIBRARY, 'throw "text";'),
  forbidden('eqeqeq', LIBRARY, 'export const f = (a: number, b: number) => a == b;'),
  forbidden('no-console', LIBRARY, 'console.log(1);'),
  forbidden('No default exports', LIBRARY, 'export default 1;'),
  forbidden('No default exports', TOOL, 'const a = 1; export { a as default };'),
  forbidden('The environment', LIBRARY, 'export const a = process.env;'),
  forbidden('The environment', LIBRARY, "import { env } from 'node:process'; export const a = env;"),
  forbidden('Nothing is caught', LIBRARY, 'try { JSON.parse(""); } catch { /* whatever */ }'),
  forbidden('Nothing is caught', LIBRARY, 'void Promise.resolve(1).catch(() => {});'),
  forbidden('Nothing is caught', TEST_LANGUAGE, 'void Promise.resolve(1).catch(() => undefined);'),
  forbidden('Time comes in', RULE, 'export const a = new Date();'),
  forbidden('Time comes in', RULE, 'export const a = Date.now();'),
  forbidden('Time comes in', RULE, 'export const a = performance.now();'),
  forbidden('Chance and ids', RULE, 'export const a = Math.random();'),
  forbidden('Chance and ids', RULE, 'export const a = crypto.randomUUID();'),
  forbidden('Rules and projections', RULE, 'export const f = async () => 1;'),
  forbidden(
    'evolve has no default',
    RULE,
    'export const evolve = (x: string) => { switch (x) { case "a": return 1; default: return 2; } };',
  ),
  forbidden(
    'evolve has no default',
    RULE,
    'export const decider = { evolve: (x: string) => { switch (x) { default: return 2; } } };',
  ),
  forbidden('evolve never throws', RULE, 'export const evolveCustody = (x: string) => { throw new Error(x); };'),
];

export const ALLOWED_LINT: readonly LintProbe[] = [
  { file: LIBRARY, source: 'export const now = () => new Date().toISOString();' },
  {
    file: LIBRARY,
    source: 'export const f = (x: "a" | "b"): number => { switch (x) { case "a": return 1; case "b": return 2; } };',
  },
  // A class that is injected must be a value import: this is what the constructor's metadata is made of.
  {
    file: LIBRARY,
    source:
      "import { Injectable } from '@nestjs/common'; import { EventEmitter } from 'node:events'; @Injectable() export class A { constructor(readonly bus: EventEmitter) {} }",
  },
  { file: RULE, source: 'export const at = (text: string) => new Date(text).getTime();' },
  { file: TOOL, source: 'console.log(process.env);' },
  { file: TEST_LANGUAGE, source: 'export const path = process.env;' },
];
