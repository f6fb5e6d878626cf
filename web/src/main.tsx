import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('page');
if (root) createRoot(root).render(<StrictMode>Orders</StrictMode>);
