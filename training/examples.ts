import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../src/ask/reading/text.ts';

/** How one question of the examples is to be read. */
export interface Example {
  /** Words, and marks of slots. */
  tokens: readonly string[];
  operation: string;
  attribute: string;
  relation: string;
  /** The role of each slot, by its place in `tokens`. */
  roles: ReadonlyMap<number, string>;
  /** As written, and where. */
  line: string;
  at: string;
}

const FOLDER = 'training/examples';
const SLOTS = new Set(
  'kind meeting hosts host place region partner session date weekday rank pick term page series name word'.split(
    ' ',
  ),
);
const OPERATIONS = new Set(
  `fact list count group check elapsed order compare define brief page attendance
  greeting thanks bye ack unclear wrong test help who act inject chat`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  '. when year month weekday town department region host partners number kind duration title'.split(' '),
);
const RELATIONS = new Set(
  '. before after between since until next previous ago except consecutive multiday longest shortest past future both with'.split(
    ' ',
  ),
);
const ROLES = new Set(['anchor', 'exclude', 'claim']);

/** Reads all examples, each skeleton once. @throws on a line that says nothing known, with its place */
export function readExamples(folder = FOLDER): Example[] {
  const seen = new Map<string, Example>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    let header: [string, string, string] = ['', '.', '.'];
    for (const [index, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
      const at = `${file}:${index + 1}`;
      if (line.trim() === '') continue;
      if (line.startsWith('=')) header = headerOf(line, at);
      else {
        const example = exampleOf(line, header, at);
        const key = example.tokens.join(' ');
        if (!seen.has(key)) seen.set(key, example);
      }
    }
  }
  return [...seen.values()];
}

function headerOf(line: string, at: string): [string, string, string] {
  const words = line
    .slice(1)
    .trim()
    .split(/\s+/)
    .filter((word) => word !== 'talk' && word !== 'talk:');
  const [operation = '', attribute = '.', relation = '.'] = words;
  if (!OPERATIONS.has(operation) || !ATTRIBUTES.has(attribute) || !RELATIONS.has(relation))
    throw new Error(`${at}: ${line}`);
  return [operation, attribute, relation];
}

export function exampleOf(
  line: string,
  [operation, attribute, relation]: [string, string, string],
  at: string,
): Example {
  const slots: { name: string; role?: string }[] = [];
  const marked = line.replace(/\{(\w+)(?::(\w+))?\}s?/g, (_, name: string, role?: string) => {
    if (!SLOTS.has(name) || (role !== undefined && !ROLES.has(role)))
      throw new Error(`${at}: {${name}${role ? `:${role}` : ''}}`);
    slots.push({ name, role });
    return `zz${'abcdefghijklmnopqrstuvwxyz'[slots.length - 1]}zz`;
  });
  const roles = new Map<number, string>();
  const tokens = readText(marked).words.map((word, place) => {
    const [, letter] = /^zz([a-z])zz$/.exec(word) ?? [];
    const slot = letter === undefined ? undefined : slots[letter.charCodeAt(0) - 97];
    if (slot === undefined) return word;
    if (slot.name === 'word') return 'W';
    roles.set(place, slot.role ?? 'filter');
    return slot.name.toUpperCase();
  });
  return { tokens, operation, attribute, relation, roles, line, at };
}
