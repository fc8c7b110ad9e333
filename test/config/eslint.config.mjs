import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { layers, toolFolders } from './layers.mjs';
import { root } from './setup.mjs';

const widgetFolders = Object.keys(layers).filter((folder) => !toolFolders.includes(folder));
const widgetFiles = ['src/*.ts', ...widgetFolders.map((folder) => `src/${folder}/**/*.ts`)];

/** Direction of dependencies (layers.mjs): one block a folder. dependencies.spec.ts covers `import()` too. */
const directions = Object.entries(layers).map(([folder, { folders, packages }]) => {
  const all = [...new Set([...Object.keys(layers), ...toolFolders])];
  const others = all.filter((other) => other !== folder && !folders.includes(other));
  const patterns = [
    {
      regex: `^(\\./)?(\\.\\./)+(src/)?(${others.join('|')})/`,
      message: `src/${folder} may import only from: ${folders.join(', ') || 'itself'}.`,
    },
    {
      regex: packages.length ? `^(?!\\.|(${packages.join('|')})(/|$))` : '^(?!\\.)',
      message: `src/${folder} may use only these packages: ${packages.join(', ') || 'none'}.`,
    },
  ];
  return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

/** The widget makes no request, keeps nothing, logs no answer. */
const privateNames = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'process',
  'Buffer',
  'require',
];
const privateSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(cookie|sendBeacon|localStorage|sessionStorage|indexedDB)$/]',
    message: 'The widget makes no request and stores nothing.',
  },
];
const clockSyntax = [
  { selector: 'NewExpression[callee.name="Date"]', message: 'Use a plain date: the engine has no clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Use a plain date: the engine has no clock.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The reference date is an argument: the engine has no clock.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The engine gives the same outcome for the same household.',
  },
];

const typeBridges = { files: ['src/engine/rule-book.ts'], rules: { 'no-restricted-imports': 'off' } };

export default tseslint.config(
  { ignores: ['node_modules/**', 'build/**', 'dist/**', 'coverage/**', 'src/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
  },
  {
    files: widgetFiles,
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...privateNames],
      'no-restricted-syntax': ['error', ...privateSyntax],
    },
  },
  {
    files: ['src/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^\\./(${toolFolders.join('|')})/`, message: 'Tools stay out of the widget.' },
            { regex: '^(zod|yaml|node:)', message: 'Tools stay out of the widget.' },
          ],
        },
      ],
    },
  },
  ...directions,
  // Types only, which dependencies.spec.ts checks.
  typeBridges,
  {
    files: ['src/engine/**/*.ts', 'src/isee/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...privateNames, 'window', 'document', 'navigator', 'Intl'],
      'no-restricted-syntax': ['error', ...privateSyntax, ...clockSyntax],
    },
  },
  {
    // In tests `expect(…).to.be.true` is a statement, and a wrong type is often what is tested.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
