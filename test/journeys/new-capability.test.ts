import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../support/temporary-directory.ts';

// « Adding a capability » of CONTRIBUTING.md, done to the letter on a copy: a folder, a line, the manifest.

/** What the gate's fast parts read. */
const project = [
  'src',
  'lint',
  'test/support',
  'test/privacy',
  'test/contracts.test.ts',
  'test/manifest.test.ts',
  'manifest.yml',
  'package.json',
  'tsconfig.app.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  'biome.json',
  '.gitignore',
  '.oxlintrc.json',
];

/** « /bonjour »: greets, and says how often it did. */
const folder = {
  'src/bonjour/messages.ts': `import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';

/** What people read. */
export const bonjourMessages = {
  greeting: (times: number) => typeset(\`Bonjour ! C’est notre \${countOf(times, 'échange')}.\`),
  exportTitle: 'Mes bonjours',
} as const;
`,
  'src/bonjour/greetings.ts': `import { type Store, table } from '../store/store.ts';

/** How often Capi greeted a person, by Slack id. */
export const greetings = table<{ times: number }>('bonjour.greetings');

/** Counts one more greeting. @returns how many that makes */
export function greet(store: Store, person: string): Promise<number> {
  return store.transact(async (tx) => {
    const times = ((await tx.get(greetings, person))?.times ?? 0) + 1;
    tx.put(greetings, person, { times });
    return times;
  });
}
`,
  'src/bonjour/personal.ts': `import type { PersonalData } from '../store/personal-data.ts';
import { greetings } from './greetings.ts';
import { bonjourMessages } from './messages.ts';

/** How often a person was greeted. */
export const bonjourData: PersonalData = {
  tables: [greetings],
  async export(reader, person) {
    const found = await reader.get(greetings, person);
    return { [bonjourMessages.exportTitle]: found ? [found] : [] };
  },
  async erase(tx, person) {
    tx.delete(greetings, person);
  },
};
`,
  'src/bonjour/slack/index.ts': `import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { greet } from '../greetings.ts';
import { bonjourMessages } from '../messages.ts';
import { bonjourData } from '../personal.ts';

/** Says hello. */
export const bonjourCapability: Capability = {
  name: 'bonjour',
  register(app: App, { store }: Tools): Contribution {
    app.command('/bonjour', async ({ command, ack }) => {
      await ack(bonjourMessages.greeting(await greet(store, command.user_id)));
    });
    return { personal: bonjourData };
  },
};
`,
  'test/bonjour/lived.ts': `import { type Lived, me, put } from '../support/lived.ts';

export const lived: Lived = {
  exported: { 'Mes bonjours': 1 },
  fill: (store) => put(store, { 'bonjour.greetings': { [me]: { times: 3 } } }),
};
`,
};

const insert = async (file: string, after: string, line: string) => {
  const text = await readFile(file, 'utf8');
  const at = text.indexOf(after) + after.length;
  await writeFile(file, `${text.slice(0, at)}${line}${text.slice(at)}`);
};

async function copyOfProject(): Promise<string> {
  const copy = await temporaryDirectory();
  await Promise.all(project.map((path) => cp(path, join(copy, path), { recursive: true })));
  const lived = (await readdir('test', { recursive: true })).filter((name) => basename(name) === 'lived.ts');
  await Promise.all(lived.map((name) => cp(join('test', name), join(copy, 'test', name))));
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function addBonjour(copy: string): Promise<void> {
  for (const [path, text] of Object.entries(folder)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const contents = join(copy, 'src/capabilities.ts');
  await insert(
    contents,
    "from './ask/slack/index.ts';\n",
    "import { bonjourCapability } from './bonjour/slack/index.ts';\n",
  );
  await insert(contents, '  askCapability,\n', '  bonjourCapability,\n');
  await insert(
    join(copy, 'manifest.yml'),
    '  slash_commands:\n',
    '    - command: /bonjour\n      description: Dire bonjour\n      should_escape: true\n',
  );
}

/** Runs a tool of the project in the copy. @returns what it said, and whether it was content */
async function run(copy: string, tool: string, ...args: string[]) {
  try {
    const { stdout } = await promisify(execFile)(join('node_modules', '.bin', tool), args, { cwd: copy });
    return { passes: true, said: stdout };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { passes: false, said: `${stdout}${stderr}` };
  }
}

it('a capability of a folder, a line and its entries in the manifest passes the gate', {
  timeout: 120_000,
}, async () => {
  const copy = await copyOfProject();
  await addBonjour(copy);

  const lint = run(copy, 'oxlint', 'src');
  const style = run(copy, 'biome', 'check', 'src/bonjour', 'src/capabilities.ts', 'test/bonjour');
  const checks = [
    await run(
      copy,
      'tsc',
      '-p',
      'tsconfig.app.json',
      '--noEmit',
      '--composite',
      'false',
      '--declaration',
      'false',
    ),
    await lint,
    await style,
  ];
  const tests = await run(
    copy,
    'vitest',
    'run',
    'test/manifest.test.ts',
    'test/contracts.test.ts',
    'test/privacy',
  );

  for (const { passes, said } of [...checks, tests]) expect(passes, said).toBe(true);
});

it('a capability that reads another’s inside, or Bolt in its rules, is refused by lint', async () => {
  const copy = await copyOfProject();
  await addBonjour(copy);
  await writeFile(
    join(copy, 'src/bonjour/greetings.ts'),
    "import { App } from '@slack/bolt';\nimport { visits } from '../visits/visit.ts';\n\nexport const all = [App, visits];\n",
  );

  const { passes, said } = await run(copy, 'oxlint', 'src');

  expect(passes).toBe(false);
  expect(said).toContain('may not import @slack/bolt');
  expect(said).toContain('may not import visits/visit.ts');
});
