import { defineConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';
import { preloadPlugin } from './build/preload-plugin.ts';

/** The runner (`npm start`), which the development server stands in front of. */
const runner = process.env.RUNNER_URL ?? 'http://127.0.0.1:3000';
const served = ['/v1', '/local', '/config.json', '/brand.css', '/manifest.webmanifest', '/assets'];
const proxy = Object.fromEntries(served.map((path) => [path, runner]));

const first = [
  ...[
    'main',
    'api.early-replies',
    'app.(failed-styles|first-calls|not-started|read-query|views)',
    'orders.orders-search',
  ],
  ...['sign-in.(config|load-sign-in|session)', 'sign-in.oidc.(kept-user|oidc-sign-in)'],
  'texts.[a-z]+',
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messagesPlugin(), preloadPlugin()],
  server: { proxy },
  preview: { proxy },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: URLs, so that every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries mark parts "use client"; there is no server side here to tell them from.
      output: {
        codeSplitting: {
          // Libraries change less often than the page: whoever comes back has them already.
          groups: [
            {
              // What main.tsx begins with, long before the libraries are there.
              name: 'first',
              test: new RegExp(`icu-minify|web.src.(${first.join('|')})\\.ts`),
              priority: 1,
            },
            {
              name: 'libraries',
              test: /node_modules.(react|react-dom|scheduler|@tanstack|openapi-fetch|wouter|react-error-boundary)\b/,
            },
            {
              // With what draws icons, and the two that most views have.
              name: 'shared',
              test: /client.src|lucide-react.dist.esm.(?!icons.(?!(x|scale)\.))|web.src.(announcements|api|app|command|design.(?!dialog)|money|sign-in.[a-z-]+\.tsx?|time)\b/,
              minShareCount: 2,
            },
          ],
        },
      },
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
