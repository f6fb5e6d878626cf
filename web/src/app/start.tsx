import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrandContext } from '../brand/brand.ts';
import { loadConfig, loadSignIn } from '../sign-in/load-sign-in.ts';
import { directionOf } from '../texts/language.ts';
import { language } from '../texts/texts.ts';
import { App } from './app.tsx';
import { FailurePage } from './failure-page.tsx';
import '../design/base.css';

/** Shows the page, once its texts are there. */
export async function start(place: HTMLElement): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const root = createRoot(place);
  try {
    const config = await loadConfig();
    const signIn = await loadSignIn(config);
    const restored = await signIn.restore();
    root.render(
      <StrictMode>
        <BrandContext value={config.brand}>
          <App signIn={signIn} restored={restored} />
        </BrandContext>
      </StrictMode>,
    );
  } catch {
    root.render(<FailurePage />);
  }
}
