import { defineConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';

/** The runner (`npm start`), which the development server stands in front of. */
const runner = process.env.RUNNER_URL ?? 'http://127.0.0.1:3000';
const served = ['/v1', '/local', '/config.json', '/brand.css', '/manifest.webmanifest', '/assets'];
const proxy = Object.fromEntries(served.map((path) => [path, runner]));

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messagesPlugin()],
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
              name: 'libraries',
              test: /node_modules.(react|react-dom|scheduler|@tanstack|openapi-fetch)\b/,
            },
            {
              name: 'shared',
              test: /client.src|web.src.(api|app|command|design.(?!dialog)|money|time|texts.[a-z]+\.ts)\b/,
              minShareCount: 2,
            },
          ],
        },
      },
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
