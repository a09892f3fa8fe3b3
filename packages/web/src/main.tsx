import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/stage.css';
import './styles/phone.css';
import './styles/thread.css';
import './styles/messages.css';
import './styles/cards.css';
import './styles/overlays.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root to draw into.');
createRoot(root).render(<App />);
