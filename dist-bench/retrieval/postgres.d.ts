import type { Engine } from './engines.ts';

/** What is indexed of a passage: its text as one, or with the weights that PostgreSQL has for titles. */
declare const DOCUMENTS: {
  plain: string;
  weighed: string;
};
/**
 * PostgreSQL's full text, any word of the question enough. All is done in one transaction that is never committed:
 * the server is left as it was.
 * @param address of a server, `postgres://user@host:port/database`, whose user may create extensions
 */
export declare function postgres(address: string, titles: keyof typeof DOCUMENTS): Engine;
