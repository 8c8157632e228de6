import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import flexsearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';
import { stems } from '../../dist/knowledge/french/index.js';
import { createIndex } from '../../dist/knowledge/search/index.js';
import { asPassages } from './data.js';
import { postgres } from './postgres.js';
const visible = new Set(['public']);
/** Ours, as members get it. `options` only serves to measure what each signal brings. */
export function capi(name = 'Capi', options = {}) {
    return {
        name,
        build(rows) {
            const index = createIndex(asPassages(rows), options);
            return (question, limit) => index.search(question, { visible, limit }).map((hit) => hit.passage.id);
        },
    };
}
function miniSearch(name, options = {}) {
    return {
        name,
        build(rows) {
            const index = new MiniSearch({ fields: ['title', 'section', 'text'], ...options });
            index.addAll(rows);
            return (question, limit) => index
                .search(question)
                .slice(0, limit)
                .map(({ id }) => String(id));
        },
    };
}
const lunrFrench = {
    name: 'lunr, French pack',
    async build(rows) {
        const { default: support } = await import('lunr-languages/lunr.stemmer.support.js');
        const { default: french } = await import('lunr-languages/lunr.fr.js');
        support(lunr);
        french(lunr);
        const index = lunr((builder) => {
            builder.use(lunr.fr);
            builder.ref('id');
            for (const field of ['title', 'section', 'text'])
                builder.field(field);
            for (const row of rows)
                builder.add(row);
        });
        return (question, limit) => index
            .query((query) => query.term(lunr.tokenizer(question), {}))
            .slice(0, limit)
            .map(({ ref }) => ref);
    },
};
const orama = {
    name: 'Orama, French',
    async build(rows) {
        const index = create({
            schema: { id: 'string', title: 'string', section: 'string', text: 'string' },
            components: { tokenizer: { language: 'french', stemming: true, stemmer, stopWords: stopwords } },
        });
        await insertMultiple(index, [...rows]);
        return async (question, limit) => {
            const { hits } = await oramaSearch(index, {
                term: question,
                limit,
                properties: ['title', 'section', 'text'],
            });
            return hits.map(({ id }) => id);
        };
    },
};
const flexSearch = {
    name: 'FlexSearch, French, suggest',
    async build(rows) {
        // The pack's `prepare` gives nothing back in 0.8.212: its stop words and its stemmer are used without it.
        const { default: french } = await import('flexsearch/lang/fr');
        const { filter, stemmer: endings } = french;
        const index = new flexsearch.Index({ encoder: new flexsearch.Encoder({ filter, stemmer: endings }) });
        for (const [rank, { title, section, text }] of rows.entries())
            index.add(rank, `${title} ${section} ${text}`);
        return (question, limit) => index.search(question, { limit, suggest: true }).flatMap((rank) => rows[rank]?.id ?? []);
    },
};
/** @param analyse what is indexed and asked instead of the text as written */
function fts5(name, analyse) {
    return {
        name,
        build(rows) {
            const database = new sqlite.Database(':memory:');
            database.exec(`CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, section, text, tokenize = 'unicode61 remove_diacritics 2')`);
            database.exec('BEGIN');
            const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?)');
            for (const { id, title, section, text } of rows)
                insert.run([id, analyse(title), analyse(section), analyse(text)]);
            insert.finalize();
            database.exec('COMMIT');
            const select = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
            return (question, limit) => {
                const words = analyse(question).match(/[\p{L}\p{N}]+/gu) ?? [];
                if (words.length === 0)
                    return [];
                const any = words.map((word) => `"${word}"`).join(' OR ');
                return select.all([any, limit]).map(({ id }) => String(id));
            };
        },
    };
}
/** Ours first, then the peers: the same passages, the same questions, any word of the question enough where they allow it. */
export function engines(postgresAddress) {
    return [
        capi(),
        miniSearch('MiniSearch, default'),
        miniSearch('MiniSearch, prefix and fuzzy 0.2', { searchOptions: { prefix: true, fuzzy: 0.2 } }),
        miniSearch('MiniSearch, our analyser', { tokenize: stems, processTerm: (term) => term || null }),
        miniSearch('MiniSearch, our analyser, fuzzy 0.2', {
            tokenize: stems,
            processTerm: (term) => term || null,
            searchOptions: { fuzzy: 0.2 },
        }),
        lunrFrench,
        orama,
        flexSearch,
        fts5('SQLite FTS5', (text) => text),
        fts5('SQLite FTS5, our analyser', (text) => stems(text).join(' ')),
        ...(postgresAddress === undefined
            ? []
            : [postgres(postgresAddress, 'plain'), postgres(postgresAddress, 'weighed')]),
    ];
}
