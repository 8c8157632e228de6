import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
export const SETS = ['cnil', 'piaf', 'afriqa', 'travail'];
/** Reads `NAME.passages.jsonl` and `NAME.queries.jsonl` of a folder. */
export async function readSet(directory, name) {
    const lines = async (file) => {
        const text = await readFile(join(directory, `${name}.${file}.jsonl`), 'utf8');
        return text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line));
    };
    return { name, passages: await lines('passages'), questions: await lines('queries') };
}
/** The rows as passages of documents of ours: nothing but their title, section and text. */
export function asPassages(rows) {
    const documents = new Map();
    return rows.map(({ id, doc, title, section, text }) => {
        const document = documents.get(doc) ?? emptyDocument(doc, title);
        documents.set(doc, document);
        const headings = section ? [title, section] : [title];
        return {
            id,
            document,
            text,
            section: { headings, anchor: id, markdown: text, text, aliases: [], sources: [], line: 1 },
        };
    });
}
function emptyDocument(id, title) {
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
