import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import './look/look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startScheme } from './parts/theme.ts';
import { createClient } from './screens/frame/client.ts';
import { chosenLanguage, startLanguage } from './words/language.ts';

startScheme();
await startLanguage(chosenLanguage(location.search));

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App client={createClient()} />
  </StrictMode>,
);
