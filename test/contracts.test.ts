import { describe, expect, it } from 'vitest';
import { registerAll } from './support/registered.ts';
import { sources } from './support/sources.ts';

const code = sources();

/** What stands more than once in a list. */
const repeated = (list: readonly string[]) => [
  ...new Set(list.filter((one, at) => list.indexOf(one) !== at)),
];

describe('what a capability lets others know', () => {
  it('is declared once: each table', () => {
    const declared = code.flatMap(({ text }) =>
      [...text.matchAll(/\btable(?:<[^;=]*>)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(declared.length).toBeGreaterThan(20);
    expect(repeated(declared)).toEqual([]);
  });

  it('is declared once: each id of a click, a window or a shortcut', () => {
    const { actions, views, shortcuts } = registerAll();
    // A click and a window may have the same id: they are told apart by what they are.
    const ids = [actions, views, shortcuts].flatMap((kind) => [...new Set(kind.map(nameIn))]);
    const named = ids.filter((id) => /[.-]/.test(id));
    expect(named.length).toBeGreaterThan(50);
    const written = code.flatMap(({ text }) =>
      [...text.matchAll(/(?<!kind: |table<\w+>\()'([\w.-]+)[':]/g)].map((match) => match[1]),
    );
    const count = (list: readonly unknown[], id: string) => list.filter((one) => one === id).length;
    expect(named.filter((id) => count(written, id) > count(named, id))).toEqual([]);
  });
});

/** The id itself, or the one that a pattern begins with: `^ask\.source(:|$)`. */
const nameIn = (id: string | RegExp) =>
  typeof id === 'string' ? id : id.source.replace(/^\^|[:(].*$/g, '').replaceAll('\\', '');
