import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { isWebAddress, partialDate } from './front-matter-schema.ts';
import type { Fault } from './knowledge.ts';
import { faultMessages } from './messages.ts';
import type { Source } from './types.ts';

/** A line of a section that is about it rather than part of it: other words for it, questions that it answers, or where it comes from. */
export interface Annotation {
  /** 1-based line in the file. */
  line: number;
  aliases: string[];
  questions: string[];
  sources: Source[];
  faults: Omit<Fault, 'file'>[];
}

const MARKED = /^[*_]{1,2}(Autres mots|Questions?|Sources?)\s*:[*_]{1,2}(.*)$/iu;
const UNMARKED = /^(Autres mots|Questions?|Sources?)\s*:/iu;

/** Reads a line as an annotation (`*Autres mots :* …`, `*Source :* …`); undefined when it is plain text. */
export function readAnnotation(content: string, line: number): Annotation | undefined {
  const unmarked = UNMARKED.exec(content);
  if (unmarked)
    return {
      line,
      aliases: [],
      questions: [],
      sources: [],
      faults: [{ line, message: faultMessages.unmarkedAnnotation(unmarked[1] ?? '') }],
    };
  const marked = MARKED.exec(content);
  if (!marked) return undefined;
  const [, label = '', value = ''] = marked;
  const annotation: Annotation = { line, aliases: [], questions: [], sources: [], faults: [] };
  if (value.trim() === '') annotation.faults.push({ line, message: faultMessages.emptyAnnotation(label) });
  else if (/^autres/i.test(label)) annotation.aliases = readAliases(value);
  else if (/^questions/i.test(label)) annotation.questions = readQuestions(value);
  else readSources(value, annotation);
  return annotation;
}

const withoutMarks = (value: string): string =>
  /[*_`[\\&<]/u.test(value) ? textOf(fromMarkdown(value.trim())) : value;

/** Questions end with their mark, or with a semicolon where they have none (« statut juridique ; qui décide ? »). */
function readQuestions(value: string): string[] {
  return withoutMarks(value)
    .split(/(?<=\?)|;/u)
    .map((question) => question.trim())
    .filter((question) => /\p{L}/u.test(question));
}

/** Words between commas, without Markdown marks nor the final full stop. */
function readAliases(value: string): string[] {
  return withoutMarks(value)
    .trim()
    .replace(/\s*\.$/u, '')
    .split(/[,;]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

function readSources(value: string, annotation: Annotation): void {
  const paragraph = fromMarkdown(value.trim()).children.find(
    (node): node is Paragraph => node.type === 'paragraph',
  );
  const children = paragraph?.children ?? [];
  const links = children.flatMap((child, index) => (child.type === 'link' ? [{ link: child, index }] : []));
  if (links.length === 0) addSource(textOf(paragraph), undefined, annotation);
  links.forEach(({ link, index }, rank) => {
    addSource(textOf(link), { link, after: following(children, index, links[rank + 1]?.index) }, annotation);
  });
}

/** The words between a link and the next one. */
function following(children: readonly PhrasingContent[], from: number, to: number | undefined): string {
  return children
    .slice(from + 1, to)
    .map((child) => textOf(child))
    .join('');
}

/** The date that ends a source, after a comma or in brackets. */
const FINAL_DATE = /[,(]\s*(\d{4}[\d-]*)\)?[.;,]?$/u;
/** What may stand between two sources of one line. */
const BETWEEN = /^[\s,;.()]*(?:et)?[\s,;.()]*$/u;

function addSource(
  title: string,
  linked: { link: Link; after: string } | undefined,
  annotation: Annotation,
): void {
  const dated = (linked ? linked.after : title).trim().replace(/\s*(?:et|;)$/u, '');
  const found = FINAL_DATE.exec(dated);
  const date = found?.[1];
  const rest = found ? dated.slice(0, found.index) : dated;
  const wrong = (message: string) => annotation.faults.push({ line: annotation.line, message });
  if (date !== undefined && !partialDate.safeParse(date).success) wrong(faultMessages.badPartialDate(date));
  else if (linked && !BETWEEN.test(rest)) wrong(faultMessages.badPartialDate(rest));
  else if (linked && !isWebAddress(linked.link.url)) wrong(faultMessages.badAddress(linked.link.url));
  else {
    annotation.sources.push({
      title: (linked ? title : rest).trim().replace(/\.$/u, ''),
      ...(linked && { address: linked.link.url }),
      date,
    });
  }
}
