import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorGiver } from './anchors.ts';
import { type Annotation, readAnnotation } from './annotations.ts';
import type { Fault } from './knowledge.ts';
import { faultMessages } from './messages.ts';
import type { Section, Source } from './types.ts';

type FileFault = Omit<Fault, 'file'>;

/** A link written in a text, to be checked once all files are read. */
export interface WrittenLink {
  target: string;
  line: number;
}

export interface Body {
  sections: Section[];
  links: WrittenLink[];
  faults: FileFault[];
}

interface Part {
  heading?: Heading;
  nodes: RootContent[];
  /** 1-based lines in the body, both included. */
  from: number;
  to: number;
}

/**
 * Cuts a Markdown body into its sections. Text before the first heading is a section too, under the document's
 * title. Lines « *Autres mots :* », « *Questions :* » and « *Source :* » are taken out of the text.
 *
 * @param document - Title and sources that the sections inherit.
 * @param linesBefore - Lines of the file before the body: they are counted in the lines told.
 */
export function readBody(
  body: string,
  document: { title: string; sources: Source[] },
  linesBefore: number,
): Body {
  const lines = body.split('\n');
  const annotations = takeAnnotations(lines);
  const root = fromMarkdown(lines.join('\n'));
  const faults: FileFault[] = annotations.flatMap((annotation) => annotation.faults);
  const parts = cutAtHeadings(root, lines.length);

  const anchorFor = anchorGiver();
  const trail: Step[] = [{ depth: 1, name: document.title, sources: document.sources }];
  const sections: Section[] = [];
  let taken = 0;
  parts.forEach((part, index) => {
    const own: Annotation[] = [];
    for (let next = annotations[taken]; next && next.line <= part.to; next = annotations[taken]) {
      own.push(next);
      taken += 1;
    }
    const { name, sources } = part.heading ? follow(trail, part.heading, own) : lead(document, own);
    const text = part.nodes.flatMap(paragraphs).join('\n');
    faults.push(...partFaults(part, name, text, parts[index + 1]));
    if (!part.heading && text === '') return;
    sections.push({
      headings: trail.map((step) => step.name),
      anchor: anchorFor(name),
      markdown: markdownOf(part, lines),
      text,
      aliases: own.flatMap((annotation) => annotation.aliases),
      questions: own.flatMap((annotation) => annotation.questions),
      sources,
      line: part.from + linesBefore,
    });
  });
  if (sections.length === 0) faults.push({ line: 1, message: faultMessages.noText() });
  return {
    sections,
    links: linksOf(root).map((link) => ({ ...link, line: link.line + linesBefore })),
    faults: faults.map((fault) => ({ ...fault, line: fault.line + linesBefore })),
  };
}

/** Reads the annotations and blanks their lines, so that no other line moves. Code blocks are left as they are. */
function takeAnnotations(lines: string[]): Annotation[] {
  const code = new Set<number>();
  // Reading the Markdown twice is only worth it where there is a fenced block.
  const fenced = lines.some((line) => /`{3}|~{3}/u.test(line));
  for (const node of fenced ? nodesOf(fromMarkdown(lines.join('\n'))) : []) {
    if (node.type !== 'code') continue;
    for (let line = startOf(node); line <= (node.position?.end.line ?? 0); line += 1) code.add(line);
  }
  return lines.flatMap((content, index) => {
    const annotation = code.has(index + 1) ? undefined : readAnnotation(content, index + 1);
    if (!annotation) return [];
    lines[index] = '';
    return [annotation];
  });
}

function cutAtHeadings(root: Root, lastLine: number): Part[] {
  const parts: Part[] = [{ nodes: [], from: 1, to: lastLine }];
  for (const node of root.children) {
    const current = parts.at(-1);
    if (!current) continue;
    if (node.type === 'heading') {
      const line = startOf(node);
      current.to = line - 1;
      parts.push({ heading: node, nodes: [], from: line, to: lastLine });
    } else current.nodes.push(node);
  }
  return parts;
}

/** A heading on the way from the document's title to a section. */
interface Step {
  depth: number;
  name: string;
  sources: Source[];
}

function lead(
  document: { title: string; sources: Source[] },
  own: readonly Annotation[],
): Omit<Step, 'depth'> {
  const sources = own.flatMap((annotation) => annotation.sources);
  return { name: document.title, sources: sources.length > 0 ? sources : document.sources };
}

/** Moves the trail to a heading: leaves those of its depth or deeper. Sources are inherited from above. */
function follow(trail: Step[], heading: Heading, own: readonly Annotation[]): Step {
  const depth = Math.max(heading.depth, 2);
  while ((trail.at(-1)?.depth ?? 1) >= depth) trail.pop();
  const sources = own.flatMap((annotation) => annotation.sources);
  const inherited = trail.at(-1)?.sources ?? [];
  const step = { depth, name: textOf(heading).trim(), sources: sources.length > 0 ? sources : inherited };
  trail.push(step);
  return step;
}

function partFaults(part: Part, name: string, text: string, next: Part | undefined): FileFault[] {
  if (!part.heading) return [];
  const line = part.from;
  if (part.heading.depth === 1) return [{ line, message: faultMessages.titleInText() }];
  if (name === '') return [{ line, message: faultMessages.emptyHeading() }];
  const hasParts = (next?.heading?.depth ?? 0) > part.heading.depth;
  if (text === '' && !hasParts) return [{ line, message: faultMessages.emptySection(name) }];
  return [];
}

/** The part as written, without its heading and annotations. */
function markdownOf(part: Part, lines: readonly string[]): string {
  const first = part.heading ? (part.heading.position?.end.line ?? part.from) : part.from - 1;
  return lines
    .slice(first, part.to)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The texts of the paragraphs, items and code lines under a node, in order; none is empty. */
function paragraphs(node: Nodes): string[] {
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading')
    return (node.children as Nodes[]).flatMap(paragraphs);
  const text = textOf(node, { includeHtml: false })
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
  return node.type === 'definition' || text === '' ? [] : [text];
}

function linksOf(root: Root): WrittenLink[] {
  return nodesOf(root).flatMap((node) =>
    node.type === 'link' || node.type === 'definition' ? [{ target: node.url, line: startOf(node) }] : [],
  );
}

function nodesOf(root: Root): Nodes[] {
  const found: Nodes[] = [root];
  for (const node of found) {
    if ('children' in node) for (const child of node.children) found.push(child);
  }
  return found;
}

const startOf = (node: Nodes) => node.position?.start.line ?? 1;
