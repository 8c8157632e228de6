import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, Passage } from '../../src/knowledge/types.ts';

/** A passage of a public set, as the engines get it. */
export interface Row {
  id: string;
  doc: string;
  title: string;
  section: string;
  text: string;
}

/** A question with the passages that answer it. */
export interface Question {
  id: string;
  q: string;
  rel: string[];
  answers?: string[];
  split: 'dev' | 'test';
}

export interface QuestionSet {
  name: string;
  passages: Row[];
  questions: Question[];
}

export const SETS = ['cnil', 'piaf', 'afriqa', 'travail'] as const;

/** Reads `NAME.passages.jsonl` and `NAME.queries.jsonl` of a folder. */
export async function readSet(directory: string, name: string): Promise<QuestionSet> {
  const lines = async <T>(file: string): Promise<T[]> => {
    const text = await readFile(join(directory, `${name}.${file}.jsonl`), 'utf8');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  };
  return { name, passages: await lines<Row>('passages'), questions: await lines<Question>('queries') };
}

/** The rows as passages of documents of ours: nothing but their title, section and text. */
export function asPassages(rows: readonly Row[]): Passage[] {
  const documents = new Map<string, Document>();
  return rows.map(({ id, doc, title, section, text }) => {
    const document = documents.get(doc) ?? emptyDocument(doc, title);
    documents.set(doc, document);
    const headings = section ? [title, section] : [title];
    return {
      id,
      document,
      text,
      section: {
        headings,
        anchor: id,
        markdown: text,
        text,
        aliases: [],
        questions: [],
        sources: [],
        line: 1,
      },
    };
  });
}

function emptyDocument(id: string, title: string): Document {
  return {
    id,
    kind: 'page',
    title,
    audience: 'public',
    aliases: [],
    sources: [],
    updated: '2026-01-01',
    facts: {},
    sections: [],
  };
}
