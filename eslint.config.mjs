import js from '@eslint/js';
import globals from 'globals';
import typescript from 'typescript-eslint';

const plugin = 'src/plugins/newsroom';

/** Dependencies point one way: admin, cli → server → story; story imports nothing of the others. */
const onlyFrom = (folder, forbidden) => ({
  files: [`${plugin}/${folder}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
});

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/node_modules/**',
      '**/.astro/**',
      '.strapi/**',
      '.cache/**',
      '.tmp/**',
      'types/generated/**',
      'public/**',
      'tests/fixtures/**',
      'tests/bench/results/**',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        // Taking a key away from an object names it: `const { date, ...rest } = headers`.
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  onlyFrom('story', [
    '**/server/**',
    '**/admin/**',
    '**/cli/**',
    '**/shared/**',
    '@strapi/*',
    'node:*',
  ]),
  onlyFrom('shared', ['**/server/**', '**/admin/src/**', '**/cli/**']),
  onlyFrom('server', ['**/admin/src/**', '**/cli/**']),
);
