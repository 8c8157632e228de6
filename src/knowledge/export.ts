import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseFile } from './parse.ts';
import type { PublishedPage } from './published.ts';

/** What an export did, by path. */
export interface ExportReport {
  written: string[];
  removed: string[];
  /** Already there in this version, perhaps corrected since, or made the folder's own: left as they are. */
  kept: string[];
}

/**
 * Brings the published pages into a knowledge folder as Markdown files: new ones and new versions are written,
 * withdrawn ones removed. Doing it again changes nothing.
 * @param onlyExisting follow the files that are there already, add none
 */
export async function exportPages(
  directory: string,
  pages: Iterable<readonly [path: string, page: PublishedPage]>,
  { onlyExisting = false } = {},
): Promise<ExportReport> {
  const report: ExportReport = { written: [], removed: [], kept: [] };
  for (const [path, page] of pages) {
    const file = join(directory, `${path}.md`);
    const there = await versionOf(file, path);
    if (there === 'none' && (onlyExisting || page.withdrawnAt !== undefined)) continue;
    if (there === 'own' || (there !== 'none' && there >= page.version)) report.kept.push(path);
    else if (page.withdrawnAt !== undefined) {
      await rm(file);
      report.removed.push(path);
    } else {
      await put(file, page.markdown);
      report.written.push(path);
    }
  }
  return report;
}

/** The version of an exported file; `own`: the folder's own; `none`: there is no such file. */
async function versionOf(file: string, path: string): Promise<number | 'own' | 'none'> {
  try {
    return parseFile(`${path}.md`, await readFile(file, 'utf8')).parsed?.version ?? 'own';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw error;
  }
}

/** Whole or not at all: the folder may be watched. */
async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${process.pid}.tmp`);
  await writeFile(temporary, content);
  await rename(temporary, file);
}
