#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readSeed } from './state/seed.ts';
import { startWorkspace } from './workspace.ts';

const usage = `Usage: slack-workspace MANIFEST [--port 3000] [--state FOLDER] [--seed SEED.yml]

Opens a stand-in for Slack on this machine for the app of this manifest (YAML or JSON).

  --port   where to listen (3000, or any free port; with --state, where it listened before)
  --state  a folder that keeps the workspace between starts; without it everything is forgotten
  --seed   people, channels and first messages (YAML or JSON)
`;

const readYaml = async (path: string): Promise<unknown> => parse(await readFile(path, 'utf8'));

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      state: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [manifest, ...others] = positionals;
  if (values.help || manifest === undefined || others.length > 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error(`--port: ${values.port} is no port`);
  }
  const workspace = await startWorkspace({
    manifest: await readYaml(manifest),
    seed: values.seed === undefined ? undefined : readSeed(await readYaml(values.seed)),
    port,
    usualPort: 3000,
    state: values.state,
  });
  console.log(`
The workspace is open: ${workspace.url}

Give your app these, with Socket Mode on and slackApiUrl set to SLACK_API_URL:

SLACK_BOT_TOKEN=${workspace.botToken}
SLACK_APP_TOKEN=${workspace.appToken}
SLACK_API_URL=${workspace.apiUrl}

Ctrl+C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workspace.close().then(() => process.exit(0)));
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
