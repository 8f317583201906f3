import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.{spec,int-spec,e2e-spec,web-spec}.ts', '**/testing/**/*.{ts,mjs}'];
const RULES_OF_THE_FIELD = ['libs/kernel/src/**/*.ts', 'libs/*/src/domain/**/*.ts', 'libs/*/src/**/*.projection.ts'];

/** `no-restricted-syntax` is replaced, not extended, by a later entry: each place lists all that holds there. */
const refuse = (...restrictions) => ['error', ...restrictions.flat()];

const DROPPED_ERRORS = [
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Nothing is caught and dropped.' },
  {
    selector: "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > BlockStatement[body.length=0]",
    message: 'Nothing is caught and dropped.',
  },
  {
    selector: "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > Identifier.body[name='undefined']",
    message: 'Nothing is caught and dropped.',
  },
];
const ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read and validated in libs/platform/src/config only.',
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    message: 'The environment is read and validated in libs/platform/src/config only.',
  },
];
const DEFAULT_EXPORTS = [
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name everywhere.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'No default exports: a thing has one name everywhere.' },
];
const IMPURITIES = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time comes in as an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in as an argument.' },
  { selector: "MemberExpression[object.name='performance']", message: 'Time comes in as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance and ids come in as arguments.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'Chance and ids come in as arguments.' },
  { selector: ':function[async=true]', message: 'Rules and projections are synchronous.' },
  { selector: 'AwaitExpression', message: 'Rules and projections are synchronous.' },
];
const EVOLVE =
  ':matches(VariableDeclarator[id.name=/^evolve/], FunctionDeclaration[id.name=/^evolve/], Property[key.name="evolve"])';
const FOLDING = [
  {
    selector: `${EVOLVE} SwitchCase[test=null]`,
    message: 'evolve has no default: the compiler then names the event that is forgotten.',
  },
  { selector: `${EVOLVE} ThrowStatement`, message: 'evolve never throws: what has happened has happened.' },
];

export default defineConfig(
  { ignores: ['dist/**', 'coverage/**', '.setu/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: true, considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async method fulfils a port that is asynchronous for other adapters.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A class that Nest injects must stay a value import, or its constructor loses the type it is resolved by: with
      // emitDecoratorMetadata set, the rule leaves files with decorators alone. Types written as `import('…')` stay allowed.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': refuse(DROPPED_ERRORS, ENVIRONMENT, DEFAULT_EXPORTS),
    },
  },
  { files: ['libs/platform/src/config/**/*.ts'], rules: { 'no-restricted-syntax': refuse(DROPPED_ERRORS, DEFAULT_EXPORTS) } },
  { files: [...TESTS, 'infra/**/*.{ts,mjs}'], rules: { 'no-restricted-syntax': refuse(DROPPED_ERRORS, DEFAULT_EXPORTS) } },
  {
    files: RULES_OF_THE_FIELD,
    ignores: TESTS,
    rules: { 'no-restricted-syntax': refuse(DROPPED_ERRORS, ENVIRONMENT, DEFAULT_EXPORTS, IMPURITIES, FOLDING) },
  },
  { files: ['apps/ops/**/*.ts', 'infra/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      // supertest bodies and parsed fixtures are untyped on purpose; expectations look at them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        globalThis: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  // Their tools load these by default export.
  {
    files: ['*.config.mjs', 'infra/testing/*.mjs'],
    rules: { 'no-restricted-syntax': refuse(DROPPED_ERRORS) },
  },
);
