/**
 * Wordings as plain lists, from which patterns are made. Phrases stand one a line, or with commas between them, in folded
 * letters (lower case, no accents, « où » as `oulieu`). The notation:
 *
 * - `visite(s)`: letters that may follow; `all{e/es/er}`: one of these must
 * - `visit*`: any ending; `organis+`: some ending; `*` alone: any word
 * - `quel/quelle jour`: either word, be it on the next line; `<deux jours>/semaine`: words kept together
 * - `quel [autre] jour`: a word, or words, that may be there; `[et/mais]*`: several times
 * - `!au lieu` and `jour !de`: not beside that word; `va +#`: only before it
 * - `temps ... entre`: anything between, of `...40` letters at most; `#`: a digit; `^` and `$`: where the question begins and ends
 */
export type Phrases = string;

/** The phrases of a list, as written. */
const phrasesOf = (list: Phrases): string[] =>
  list
    .replace(/\/\s*\n\s*/g, '/')
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** A pattern that finds the phrases everywhere in a folded line: for `findAll`. */
export const everywhere = (list: Phrases): RegExp => new RegExp(anywhere(list), 'g');

/** A pattern that tells whether one of the phrases is anywhere in a folded line. */
export const anywhere = (list: Phrases): RegExp => new RegExp(`\\b(?:${sourceOf(list)})\\b`);

/** A pattern of single words, which white space separates in their list: one of them, and nothing else. */
export const anyOf = (words: Phrases): RegExp =>
  new RegExp(`^${either(words.trim().split(/\s+/).join('/'))}$`);

/** Alternatives for a larger pattern. */
export const sourceOf = (list: Phrases): string => phrasesOf(list).map(phraseSource).join('|');

/** Every word that the phrases name in full, with its endings. */
export const vocabularyOf = (list: Phrases): string[] =>
  phrasesOf(list).flatMap((phrase) =>
    phrase
      .split(/[ <>[\]!^$.\d]+|(?<=^| )\+|\/(?![^({]*[)}])/)
      .flatMap(spelt)
      .filter((word) => /^[a-z]+$/.test(word)),
  );

/** « visite(s) »: visite, visites. */
function spelt(word: string): string[] {
  const [, before = '', bracket, endings = '', after = ''] =
    /^([^({]*)([({])([^)}]*)[)}](.*)$/.exec(word) ?? [];
  if (bracket === undefined) return [word];
  const forms = [...(bracket === '(' ? [''] : []), ...endings.split('/')];
  return forms.flatMap((ending) => spelt(before + ending + after));
}

/** A piece of a pattern: words, words that may be there (`?`, `*` for several times), or what stands between. */
interface Item {
  source: string;
  kind: 'words' | 'between';
  times?: '?' | '*';
}

function phraseSource(phrase: string): string {
  const items = split(phrase, ' ').map(itemOf);
  const last = items.findLastIndex(({ times }) => times === undefined);
  const spaced = ({ source, kind, times }: Item, at: number): string => {
    if (times !== undefined) return at > last ? `(?: ${source})${times}` : `(?:${source} )${times}`;
    return kind === 'between' || at === last || items[at + 1]?.kind === 'between' ? source : `${source} `;
  };
  return items.map(spaced).join('');
}

function itemOf(part: string, at: number): Item {
  const rest = part.slice(1);
  const between = (source: string): Item => ({ source, kind: 'between' });
  const [, most] = /^\.{3}(\d*)$/.exec(part) ?? [];
  if (most !== undefined) return between(most === '' ? '\\b.*\\b' : `\\b.{0,${most}}\\b`);
  if (part === '^') return between('^');
  if (part === '$') return between(' ?$');
  if (part.startsWith('!')) return between(at === 0 ? `(?<!\\b${either(rest)} )` : `(?! ${either(rest)}\\b)`);
  if (part.startsWith('+')) return between(`(?= ${either(rest)}\\b)`);
  const [, optional, times] = /^\[(.*)\](\*?)$/.exec(part) ?? [];
  if (optional === undefined) return { source: either(part), kind: 'words' };
  return { source: either(optional), kind: 'words', times: times === '*' ? '*' : '?' };
}

function either(part: string): string {
  const sources = split(part, '/').map((one) =>
    one.startsWith('<') ? phraseSource(one.slice(1, -1)) : wordSource(one),
  );
  return sources.length === 1 && !/[ |]/.test(sources[0] ?? '')
    ? (sources[0] ?? '')
    : `(?:${sources.join('|')})`;
}

function wordSource(word: string): string {
  if (word === '*') return '\\w+';
  return word
    .replace(
      /[({][^)}]*[)}]/g,
      (group) => `(?:${group.slice(1, -1).replaceAll('/', '|')})${group.startsWith('(') ? '?' : ''}`,
    )
    .replaceAll('*', '\\w*')
    .replaceAll('+', '\\w+')
    .replaceAll('#', '\\d');
}

/** Splits at a sign that no bracket encloses. */
function split(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('<[({'.includes(letter)) depth += 1;
    if ('>])}'.includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part !== '');
}
