import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadTexts } from './texts/load-texts.ts';
import { currentView } from './view/use-view.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/stage.css';
import './styles/phone.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root to draw into.');
await loadTexts(currentView().lang);
createRoot(root).render(<App />);
