import './boot.ts';
import './ui/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { start } from './state/session.ts';
import { Boundary } from './ui/Boundary.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
start();
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
