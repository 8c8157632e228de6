/**
 * Measures how indexing, memory and questions grow with the number of passages, on generated ones, what hostile
 * questions cost, and what loading an index brings that was kept: `npm run bench:index`.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { stems } from '../dist/knowledge/french/index.js';
import { keptIndexAt, keptIndexName } from '../dist/knowledge/kept-index.js';
import { createIndex } from '../dist/knowledge/search/index.js';
import { machine, quantile, record } from './figures.js';
import { bytesInUse } from './memory.js';
import { processorMs } from './processor-time.js';
import { seeded } from './random.js';
import { asPassages } from './retrieval/data.js';
import { table } from './table.js';
const SIZES = [1_000, 10_000, 50_000, 100_000];
const VOCABULARY = 60_000;
/** Mandelbrot’s shift of ranks: words of about the same frequency at the head of the list. */
const COMMON = 50;
const WORDS = 100;
const PASSAGES_A_DOCUMENT = 4;
const QUESTIONS = 300;
const visible = new Set(['public']);
const random = seeded(7);
const vocabulary = Array.from({ length: VOCABULARY }, word);
const growth = [
    [
        'passages',
        'index s',
        'heap MB',
        'MiniSearch MB',
        'ratio',
        'p50 ms',
        'p95 ms',
        'hostile ms',
        'add ms',
        'discard ms',
        'MiniSearch p95 ms',
        'load s',
        'keep s',
        'kept MB',
    ],
];
for (const size of SIZES)
    growth.push(await measure(size));
const measurements = `${machine()}.\n\n${table(growth)}`;
console.log(measurements);
await record('size', measurements);
async function measure(size) {
    const passages = asPassages(Array.from({ length: size }, (_, rank) => row(rank)));
    const alone = peer(passages);
    const before = bytesInUse();
    const started = processorMs();
    const index = createIndex(passages);
    const seconds = (processorMs() - started) / 1_000;
    const ours = bytesInUse() - before;
    const ask = (question) => timed(() => index.search(question, { visible }));
    for (let warm = 0; warm < QUESTIONS; warm += 1)
        ask(question(passages));
    const times = Array.from({ length: QUESTIONS }, () => ask(question(passages)));
    const worst = Math.max(...hostile().map(ask));
    const [extra] = asPassages([row(size * PASSAGES_A_DOCUMENT)]);
    if (!extra)
        throw new Error('no passage was generated');
    const adding = timed(() => index.add([extra]));
    const discarding = timed(() => index.discard(extra.document.id));
    const kept = await keeping(createIndex(passages), passages);
    return [
        String(size),
        seconds.toFixed(1),
        megabytes(ours),
        megabytes(alone.bytes),
        (ours / alone.bytes).toFixed(2),
        ...[quantile(times, 0.5), quantile(times, 0.95), worst, adding, discarding, alone.p95].map((ms) => ms.toFixed(1)),
        (kept.loading / 1_000).toFixed(2),
        (kept.keeping / 1_000).toFixed(2),
        megabytes(kept.bytes),
    ];
}
/** The inverted index alone, and what the same sort of questions costs there. */
function peer(passages) {
    const before = bytesInUse();
    const index = miniSearch(passages);
    const bytes = bytesInUse() - before;
    const ask = (question) => timed(() => index.search(stemmed(question)));
    for (let warm = 0; warm < QUESTIONS; warm += 1)
        ask(question(passages));
    const times = Array.from({ length: QUESTIONS }, () => ask(question(passages)));
    return { bytes, p95: quantile(times, 0.95) };
}
/** What it takes to keep an index and to load it again, in a process whose code is warm. */
async function keeping(index, passages) {
    const folder = await mkdtemp(join(tmpdir(), 'capi-bench-'));
    const file = join(folder, keptIndexName);
    const kept = keptIndexAt(file, (error) => {
        throw error;
    });
    const started = processorMs();
    await kept.keep(index, passages);
    const between = processorMs();
    const loaded = await kept.load(passages);
    const ended = processorMs();
    if (loaded?.size !== passages.length)
        throw new Error('the kept index was not loaded');
    const { size: bytes } = await stat(file);
    await rm(folder, { recursive: true });
    return { keeping: between - started, loading: ended - between, bytes };
}
function timed(work) {
    const started = processorMs();
    work();
    return processorMs() - started;
}
function megabytes(bytes) {
    return (bytes / 2 ** 20).toFixed(0);
}
/** The inverted index alone: the same stems in the same fields. */
function miniSearch(passages) {
    const index = new MiniSearch({
        fields: ['names', 'headings', 'text'],
        tokenize: (text) => text.split(' '),
        processTerm: (stem) => stem || null,
    });
    for (const [id, { document, section, text }] of passages.entries()) {
        index.add({
            id,
            names: stemmed(document.title),
            headings: stemmed(section.headings[1] ?? ''),
            text: stemmed(text),
        });
    }
    return index;
}
function stemmed(text) {
    return stems(text).join(' ');
}
/** Two to four syllables of a consonant and a vowel, with a French ending. */
function word() {
    const syllables = 2 + Math.floor(random() * 3);
    const pick = (letters) => letters[Math.floor(random() * letters.length)] ?? '';
    const consonants = 'b c ch d f g j l m n p qu r s t v br cr tr'.split(' ');
    const vowels = 'a e é i o u ou on an'.split(' ');
    const endings = ['', 'e', 's', 'es', 'ment', 'tion', 'é', 'er', 'ité'];
    return Array.from({ length: syllables }, () => pick(consonants) + pick(vowels)).join('') + pick(endings);
}
/** A word by the law of Zipf and Mandelbrot: the commonest of them, stop words apart, is one word in 350. */
function drawn() {
    const rank = COMMON * ((VOCABULARY + COMMON) / COMMON) ** random() - COMMON;
    return vocabulary[Math.floor(rank)] ?? '';
}
function text(words) {
    return Array.from({ length: words }, () => (random() < 0.4 ? 'de' : drawn())).join(' ');
}
function row(rank) {
    const doc = `d${Math.floor(rank / PASSAGES_A_DOCUMENT)}`;
    return { id: `${doc}#${rank}`, doc, title: text(5), section: text(4), text: text(WORDS) };
}
/** Some words of a passage, one in ten misspelt. */
function question(passages) {
    const words = (passages[Math.floor(random() * passages.length)]?.text ?? '').split(' ');
    const chosen = Array.from({ length: 2 + Math.floor(random() * 7) }, () => words[Math.floor(random() * words.length)] ?? '');
    return chosen.map((each) => (random() < 0.1 ? `${each.slice(0, 2)}x${each.slice(3)}` : each)).join(' ');
}
function hostile() {
    const unknown = Array.from({ length: 5_000 }, (_, rank) => `zqx${rank.toString(36)}jvoration`).join(' ');
    const common = vocabulary.slice(0, 40).join(' ');
    return [
        'a'.repeat(40_000),
        'a '.repeat(20_000),
        unknown,
        common,
        ' '.repeat(40_000),
        'e\u0301'.repeat(20_000),
        "l'".repeat(20_000),
    ];
}
