import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const VAGUE = /(Manager|Helper|Util|Base|Common|Info|Handle)$/;

/** Refuses exported names that say nothing of what they hold. */
const namesSaySomething = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    'ExportNamedDeclaration > :matches(ClassDeclaration, FunctionDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration) > Identifier.id'(
      node,
    ) {
      if (VAGUE.test(node.name)) context.report({ node, message: `"${node.name}" does not say what it holds` });
    },
  }),
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.data*/',
      'coverage/',
      'api/contract.ts',
      'api/lake/queries.ts',
      'web/contract.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { house: { rules: { names: namesSaySomething } }, 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'house/names': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['api/**/*.ts'],
    rules: {
      // Nest reads constructor types at run time: a type-only import would erase them.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'test/**', 'seeds/**/*.ts'],
    languageOptions: { globals: { ...globals.jest } },
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
