import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What text of attackers could become more than text through. */
const INERT = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Text of attackers is shown as text nodes only.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text of attackers is shown as text nodes only.',
  },
  {
    selector: "JSXOpeningElement[name.name='a'] > JSXAttribute[name.name='target']",
    message: 'Use OutLink, which tells the other side nothing.',
  },
];

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'public', 'scripts', 'eslint.config.js'] },
  tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.strict,
  {
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...INERT],
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router throws redirects, which are no errors.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['src/components/OutLink.tsx'], rules: { 'no-restricted-syntax': 'off' } },
);
