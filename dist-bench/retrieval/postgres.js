import { Client } from 'pg';
/** The configuration that PostgreSQL's manual advises: accents taken off, then the French stemmer. */
const SET_UP = `
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE SCHEMA capi_bench;
  SET LOCAL search_path = capi_bench, public;
  CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = pg_catalog.french);
  ALTER TEXT SEARCH CONFIGURATION french_unaccent
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
  CREATE TABLE passages (id text PRIMARY KEY, words tsvector);
`;
/** What is indexed of a passage: its text as one, or with the weights that PostgreSQL has for titles. */
const DOCUMENTS = {
    plain: `to_tsvector('french_unaccent', concat_ws(' ', title, section, body))`,
    weighed: `
    setweight(to_tsvector('french_unaccent', title), 'A') ||
    setweight(to_tsvector('french_unaccent', section), 'B') ||
    setweight(to_tsvector('french_unaccent', body), 'D')`,
};
const insert = (document) => `
  INSERT INTO passages SELECT id, ${document}
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (id, title, section, body)
`;
const SELECT = `
  SELECT id FROM passages, websearch_to_tsquery('french_unaccent', $1) AS asked
  WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC, id LIMIT $2
`;
/**
 * PostgreSQL's full text, any word of the question enough. All is done in one transaction that is never committed:
 * the server is left as it was.
 * @param address of a server, `postgres://user@host:port/database`, whose user may create extensions
 */
export function postgres(address, titles) {
    const client = new Client({ connectionString: address });
    return {
        name: titles === 'plain' ? 'PostgreSQL, French, unaccent' : 'PostgreSQL, titles weighed',
        elsewhere: true,
        async build(rows) {
            await client.connect();
            await client.query('BEGIN');
            await client.query(SET_UP);
            const column = (name) => rows.map((row) => row[name]);
            await client.query(insert(DOCUMENTS[titles]), [
                column('id'),
                column('title'),
                column('section'),
                column('text'),
            ]);
            await client.query('CREATE INDEX ON passages USING gin (words); ANALYZE passages');
            return async (question, limit) => {
                const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
                const { rows: found } = await client.query(SELECT, [words.join(' or '), limit]);
                return found.map(({ id }) => id);
            };
        },
        close: () => client.end(),
    };
}
