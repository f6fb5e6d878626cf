import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { FailurePage } from './app/failure-page.tsx';
import { loadSignIn } from './sign-in/load-sign-in.ts';
import './design/base.css';

const root = createRoot(document.getElementById('page') as HTMLElement);

try {
  const signIn = await loadSignIn();
  const restored = await signIn.restore();
  root.render(
    <StrictMode>
      <App signIn={signIn} restored={restored} />
    </StrictMode>,
  );
} catch {
  root.render(<FailurePage />);
}
