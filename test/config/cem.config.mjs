// dist/custom-elements.json: the elements with their attributes, events, slots, parts and properties.
export default {
  globs: ['src/components/**/*.ts', 'src/operator/**/*.ts', 'src/define.ts', 'src/index.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
