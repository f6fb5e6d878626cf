import { join } from 'node:path';
import { defineConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';
import { stylesInScript } from './build/styles-in-script.ts';

const embed = join(import.meta.dirname, 'src/embed');

/** `embed.js`, the element for pages of others, and beside it in `assets/` what it loads. */
export default defineConfig({
  root: import.meta.dirname,
  // What it loads is where it is itself, on another origin than its page.
  base: './',
  publicDir: false,
  plugins: [messagesPlugin(), stylesInScript(join(embed, 'element/shadow-styles.ts'))],
  build: {
    outDir: 'dist-embed',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: join(embed, 'embed.ts'),
      output: {
        entryFileNames: 'embed.js',
        chunkFileNames: 'assets/embed-[name]-[hash].js',
        codeSplitting: {
          groups: [
            // All that comes before the texts. Nothing may import the entry itself: whoever loads it
            // as `embed.js?v=2` would have everything twice.
            {
              name: 'start',
              test: /preload-helper|web.src.(embed.element.|texts.[a-z]+\.ts$|app.not-started)/,
              priority: 1,
            },
            // What the first view and dialogs have in common, in one piece and not bit by bit.
            {
              name: 'shared',
              test: /client.src|node_modules.(react|scheduler|@tanstack|openapi-fetch)\b|web.src.(announcements|api|app|command|design.(?!dialog\b)|files|history|money|requests|sign-in|time)\b/,
              minShareCount: 2,
            },
          ],
        },
      },
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
});
