import { openSlack } from '../runtime.ts';
import { start } from '../start.ts';
import { openLocalWorkspace } from './workspace.ts';

// `npm start`: the real Slack where it is set up, else a workspace on this machine.
start((config, context) => {
  const { connection } = config;
  if (connection.mode !== 'local') return openSlack(config, context);
  return openLocalWorkspace(config, context, connection.port);
});
