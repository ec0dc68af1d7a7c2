import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/newsreader';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './lab/App.tsx';
import './styles/tokens.css';
import './styles/page.css';
import './styles/charts.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
