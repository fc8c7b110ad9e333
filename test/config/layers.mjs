// The direction of dependencies, read by the lint rules (eslint.config.mjs) and by dependencies.spec.ts.
// A folder of src/ may import from the folders and packages named here, and from itself; nothing else.
// Packages are named by their first part ("lit" stands for "lit/decorators.js" too).

export const layers = {
  // The types of the rule book are inferred from the schemas: the engine takes the types, never the code.
  engine: { folders: [], packages: [], typesFrom: ['schema'] },
  questionnaire: { folders: ['engine'], packages: ['xstate'] },
  results: { folders: ['engine'], packages: [] },
  isee: { folders: ['engine'], packages: [] },
  // Households to measure and prove the interview with: development only, but as pure as what they walk through.
  population: { folders: ['engine', 'questionnaire'], packages: ['xstate'] },
  monitoring: { folders: ['engine', 'questionnaire'], packages: [] },
  i18n: { folders: ['engine', 'questionnaire', 'generated'], packages: ['i18next', 'lit'] },
  components: {
    folders: ['engine', 'questionnaire', 'results', 'isee', 'i18n', 'monitoring', 'generated'],
    packages: ['lit', 'xstate'],
  },
  operator: {
    folders: ['engine', 'questionnaire', 'results', 'isee', 'components', 'i18n', 'monitoring', 'generated'],
    packages: ['lit', 'xstate'],
  },
  schema: { folders: ['engine'], packages: ['zod'] },
  generated: { folders: ['engine', 'questionnaire'], packages: [] },
  // `cli` and `build` run on a developer's machine and may import anything.
};

/** Folders that never reach a visitor's browser. */
export const toolFolders = ['schema', 'cli', 'build'];

/** Packages that must not be reachable from src/define.ts, statically or dynamically. */
export const forbiddenInWidget = [/^zod(\/|$)/, /^yaml(\/|$)/, /^node:/];
