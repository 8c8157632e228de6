import type { Audience, Document, Passage } from '../../src/knowledge/types.ts';

interface PassageParts {
  document: string;
  text: string;
  title?: string;
  headings?: string[];
  aliases?: string[];
  questions?: string[];
  audience?: Audience;
}

/** Passages of documents described in a few words; those that name the same document share it. */
export function passages(...parts: PassageParts[]): Passage[] {
  const documents = new Map<string, Document>();
  return parts.map(
    (
      { document: id, text, title = id, headings = [], aliases = [], questions = [], audience = 'public' },
      rank,
    ) => {
      const document = documents.get(id) ?? {
        id,
        kind: 'page',
        title,
        audience,
        aliases: [],
        sources: [],
        updated: '2018-01-01',
        facts: {},
        sections: [],
      };
      documents.set(id, document);
      const anchor = `s${rank + 1}`;
      const section = {
        headings: [title, ...headings],
        anchor,
        markdown: text,
        text,
        aliases,
        questions,
        sources: [],
        line: 1,
      };
      return { id: `${id}#${anchor}`, document, section, text };
    },
  );
}
