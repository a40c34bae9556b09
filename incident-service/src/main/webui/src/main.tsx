import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import './app/parts.css';
import './app/screens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { applyTheme } from './app/theme';
import { loadConfig } from './api/config';
import { CannotStart } from './app/CannotStart';

applyTheme();
const root = createRoot(document.getElementById('root') as HTMLElement);

loadConfig().then(
  (config) => root.render(<StrictMode><App config={config} /></StrictMode>),
  (error: unknown) => root.render(<CannotStart error={error} />),
);
