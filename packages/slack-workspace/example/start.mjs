// Opens a workspace and starts the app in it, in one process: npm run example
import { readFile } from 'node:fs/promises';
import { startWorkspace } from 'slack-workspace';
import { parse } from 'yaml';

const manifest = parse(await readFile(new URL('manifest.yml', import.meta.url), 'utf8'));
const { url, botToken, appToken, apiUrl } = await startWorkspace({ manifest, usualPort: 3000 });
process.env.SLACK_BOT_TOKEN = botToken;
process.env.SLACK_APP_TOKEN = appToken;
process.env.SLACK_API_URL = apiUrl;
await import('./app.mjs');
console.log(`Open ${url}`);
