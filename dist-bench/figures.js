import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
/** The value below which a share `q` (0 to 1) of the figures lies. */
export function quantile(figures, q) {
    const sorted = figures.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
export function round(figure, digits = 1) {
    return figure.toFixed(digits);
}
/** Date and machine of a measurement. */
export function machine() {
    const day = new Date().toISOString().slice(0, 10);
    const model = cpus()[0]?.model.trim() ?? 'unknown processor';
    const memory = Math.round(totalmem() / 2 ** 30);
    return `${day}, Node ${process.version}, ${cpus().length} × ${model}, ${memory} GiB`;
}
const page = new URL('../bench/README.md', import.meta.url);
/** Puts a table into `bench/README.md`, between the marks of its name. @throws when the page has no such marks */
export async function record(name, table) {
    const text = await readFile(page, 'utf8');
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from)
        throw new Error(`bench/README.md has no place for ${name}`);
    await writeFile(page, `${text.slice(0, from + open.length)}\n\n${table}\n\n${text.slice(to)}`);
}
