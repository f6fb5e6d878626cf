import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BannerStates } from './banner-states.tsx';
import { ButtonStates } from './button-states.tsx';
import { ConversationStates } from './conversation-states.tsx';
import { DialogStates } from './dialog-states.tsx';
import styles from './gallery.module.css';
import { LedgerStates } from './ledger-states.tsx';
import { MessageStates } from './message-states.tsx';
import { PeopleStates } from './people-states.tsx';
import { SelectStates } from './select-states.tsx';
import { StepStates } from './step-states.tsx';
import { ToastStates } from './toast-states.tsx';
import { WordStates } from './word-states.tsx';

/** Every component that views share, in each of its states. */
function Gallery() {
  return (
    <main className={styles.gallery}>
      <h1>Design</h1>
      <ButtonStates />
      <SelectStates />
      <WordStates />
      <BannerStates />
      <StepStates />
      <PeopleStates />
      <ConversationStates />
      <LedgerStates />
      <MessageStates />
      <DialogStates />
      <ToastStates />
    </main>
  );
}

export function showGallery(place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
