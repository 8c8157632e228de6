/**
 * What each part of the project may import: an allow-list. A row names a file or a folder of `src/`; its entries are
 * files, folders (`*` stands for one), or packages. `type:` allows an import of types only. Every part may import
 * itself, {@link shared} and Node's own modules; a folder without a row is a capability, a file without one
 * imports nothing else.
 */

/** What everything in `src/` may import. */
export const shared = [
  'clock.ts',
  'csv.ts',
  'errors.ts',
  'french',
  'log.ts',
  'time',
  'work-in-progress.ts',
  '@date-fns/tz',
  'date-fns',
];

/** The rules of a capability: functions of (state, now), and Block Kit as plain objects. No Bolt, no Slack client. */
export const rules = [
  '*/contract.ts',
  'community',
  'knowledge',
  'store',
  'delivery/landed.ts',
  'delivery/personal.ts',
  'delivery/post-source.ts',
  'delivery/quiet-hours.ts',
  'delivery/records.ts',
  'slack/blocks.ts',
  'slack/emoji.ts',
  'slack/forms.ts',
  'slack/mrkdwn.ts',
  'type:capability.ts',
  'type:delivery',
  'type:@slack/types',
  'yaml',
];

/** The edge of a capability, its folder `slack/`: listeners that Bolt calls. */
export const edge = [...rules, 'capability.ts', 'delivery', 'slack', 'type:@slack/bolt'];

/** Everything else in `src/`. */
export const parts = {
  // Starting.
  'main.ts': ['runtime.ts', 'start.ts'],
  local: [
    'recaps/contract.ts',
    'app.ts',
    'capability.ts',
    'config.ts',
    'runtime.ts',
    'start.ts',
    'store',
    'slack-workspace',
    'yaml',
  ],
  'start.ts': [
    'app.ts',
    'capabilities.ts',
    'config.ts',
    'knowledge',
    'runtime.ts',
    'start-errors.ts',
    'store',
  ],
  'start-errors.ts': ['config.ts', 'store', '@slack/bolt'],
  'runtime.ts': ['app.ts', 'config.ts', 'slack', 'store'],
  'config.ts': [],
  'app.ts': [
    'capabilities.ts',
    'capability.ts',
    'community',
    'config.ts',
    'delivery',
    'hearing.ts',
    'inbox',
    'knowledge',
    'slack',
    'store',
    '@slack/bolt',
  ],
  'hearing.ts': ['capability.ts', 'type:@slack/bolt'],
  'capabilities.ts': ['capability.ts', '*/slack/index.ts'],
  'capability.ts': ['community', 'delivery', 'knowledge', 'slack', 'store', '@slack/bolt'],
  // The command line: asking and looking after the store and the knowledge, without Slack.
  cli: ['ask', 'knowledge', 'slack/mrkdwn.ts', 'store', 'zod'],
  // Mechanisms: they know no capability.
  slack: ['config.ts', 'delivery', 'knowledge', '@slack/bolt', 'type:@slack/types'],
  inbox: ['delivery', 'store', 'type:@slack/bolt'],
  delivery: ['store', '@slack/bolt', 'type:@slack/types'],
  community: ['delivery/quiet-hours.ts', 'store'],
  knowledge: [
    'store',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-to-string',
    'minisearch',
    'yaml',
    'zod',
  ],
  store: ['lowdb'],
  french: ['@orama/stemmers'],
  time: [],
  'clock.ts': [],
  'csv.ts': ['papaparse'],
  'errors.ts': [],
  'log.ts': ['config.ts', '@slack/bolt', 'pino'],
  'work-in-progress.ts': [],
};

/**
 * Why a file may not import something.
 * @param {string} file from the project's root: `src/visits/repository.ts`
 * @param {string} specifier as written in the import
 * @param {boolean} typesOnly is it an `import type`?
 * @returns {string | undefined} nothing when it may
 */
export function refusal(file, specifier, typesOnly = false) {
  const target = resolve(file, specifier);
  if (target.startsWith('node:')) return undefined;
  const [area = '', part = ''] = file.split('/');
  if (area === 'src') return refusalInSource(file.slice(4), part, target, typesOnly);
  if (area === 'test' && target.startsWith('bench/'))
    return 'Tests rest on src/ and on data of their own, not on bench/.';
  if (area === 'packages' && !target.startsWith(`packages/${part}/`) && specifier.startsWith('.'))
    return 'A package knows nothing of the project that it is part of.';
  return undefined;
}

/** `part` is the file's folder in `src/` or itself; `target` a path from the project's root, or a package. */
function refusalInSource(file, part, target, typesOnly) {
  const inSource = target.startsWith('src/') ? target.slice(4) : target;
  const row = Object.hasOwn(parts, part) ? parts[part] : undefined;
  const isFileOfRoot = file === part;
  const isRule = row === undefined && !isFileOfRoot && !file.startsWith(`${part}/slack/`);
  if (isRule && inSource.startsWith(`${part}/slack/`))
    return 'Rules do not import the edge of their capability.';
  if (part === inSource.split('/')[0]) return undefined;
  const allowed = [...shared, ...(row ?? (isFileOfRoot ? [] : isRule ? rules : edge))];
  const isAllowed = allowed.some((entry) =>
    entry.startsWith('type:') ? typesOnly && covers(entry.slice(5), inSource) : covers(entry, inSource),
  );
  if (isAllowed) return undefined;
  const who = row || isFileOfRoot ? part : isRule ? 'The rules of a capability' : 'The edge of a capability';
  return `${who} may not import ${inSource}: see lint/architecture.js.`;
}

/** A path from the project's root, or a package as it is imported. */
function resolve(file, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const steps = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Is the target what an entry names, or in the folder or package that it names? */
function covers(entry, target) {
  const pattern = entry.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  return new RegExp(`^${pattern}(/|$)`).test(target);
}

/** The rule for oxlint, so that an import is refused where it stands. */
// biome-ignore lint/style/noDefaultExport: oxlint reads its plugins from the default export
export default {
  meta: { name: 'architecture' },
  rules: { imports: { create } },
};

function create(context) {
  const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
  const check = (node) => {
    const specifier = node.source?.value;
    const message = typeof specifier === 'string' ? refusal(file, specifier, isOfTypes(node)) : undefined;
    if (message !== undefined) context.report({ node, message });
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportAllDeclaration: check,
    ExportNamedDeclaration: check,
  };
}

/** `import type …`, or nothing but `{ type … }`. */
function isOfTypes({ importKind, exportKind, specifiers = [] }) {
  const isType = (one) => (one.importKind ?? one.exportKind) === 'type';
  return (importKind ?? exportKind) === 'type' || (specifiers.length > 0 && specifiers.every(isType));
}
