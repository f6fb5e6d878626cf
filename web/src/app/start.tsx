import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Brand, BrandContext } from '../brand/brand.ts';
import type { Session } from '../sign-in/session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { directionOf } from '../texts/language.ts';
import { language } from '../texts/texts.ts';
import { App } from './app.tsx';
import { FailurePage } from './failure-page.tsx';
import '../design/base.css';

interface Opening {
  readonly brand: Brand | undefined;
  readonly signIn: SignIn;
  /** Who is signed in already. */
  readonly restored: Promise<Session | undefined>;
}

/** Shows the page, once its texts are there. */
export async function start(place: HTMLElement, opening: Opening): Promise<void> {
  const { brand, signIn, restored } = opening;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const root = createRoot(place);
  try {
    root.render(
      <StrictMode>
        <BrandContext value={brand}>
          <App signIn={signIn} restored={await restored} />
        </BrandContext>
      </StrictMode>,
    );
  } catch {
    root.render(<FailurePage />);
  }
}
