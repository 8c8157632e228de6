import { openSlack } from './runtime.ts';
import { start } from './start.ts';

// In production: Slack itself. `npm start` begins at local/main.ts, which needs no account.
start(openSlack);
