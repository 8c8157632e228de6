import { render } from 'preact';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/conversation.css';
import './styles/composer.css';
import './styles/blocks.css';
import './styles/forms.css';
import './styles/panels.css';

const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App />, root);
}
