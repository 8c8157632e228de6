import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { checkFrontMatter, type FrontMatter } from './front-matter-schema.ts';
import type { Fault } from './knowledge.ts';
import { faultMessages } from './messages.ts';

type FileFault = Omit<Fault, 'file'>;

/** The front matter of one file: its values, and the line on which each was written. */
export interface FrontMatterReading {
  values?: FrontMatter;
  /** 1-based line in the file of a field (`lineOf('aliases', 1)`: of its second item). */
  lineOf(...path: (string | number)[]): number;
  faults: FileFault[];
}

const YAML_FAULTS: Readonly<Record<string, () => string>> = {
  BLOCK_AS_IMPLICIT_KEY: faultMessages.colonInValue,
  DUPLICATE_KEY: faultMessages.duplicateField,
  TAB_AS_INDENT: faultMessages.tabIndent,
  MISSING_CHAR: faultMessages.notClosed,
  BAD_SCALAR_START: faultMessages.reservedStart,
};

/**
 * Reads a front matter (without its `---` lines). Every scalar is read as text: a department `01` keeps its zero
 * and a date stays what was written; the schema alone decides what a field is. All faults are told at once.
 *
 * @param firstLine - 1-based line in the file of the block's first line.
 */
export function readFrontMatter(block: string, firstLine: number): FrontMatterReading {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(block, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (...path: (string | number)[]) => lineAt(offsetOf(yaml, path));
  const unreadable = (line: number, message: string): FrontMatterReading => ({
    lineOf,
    faults: [{ line, message }],
  });

  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: (YAML_FAULTS[error.code] ?? (() => faultMessages.badYaml(error.code)))(),
    }));
    return { lineOf, faults };
  }
  if (!isMap(yaml.contents)) return unreadable(firstLine, faultMessages.notAMapping());
  const values = toValues(yaml);
  if (values === undefined) return unreadable(firstLine, faultMessages.badYaml('ALIAS'));

  const { values: checked, faults } = checkFrontMatter(values);
  return {
    lineOf,
    faults: faults.map(({ path, message }) => ({ line: lineOf(...path), message })),
    values: checked,
  };
}

/** Plain values; undefined when the block's YAML aliases have no anchor or multiply beyond reason. */
function toValues(yaml: YamlDocument): Record<string, unknown> | undefined {
  try {
    return yaml.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Where a field begins: its own name when it has one, else its value; the nearest field around it when it is missing. */
function offsetOf(yaml: YamlDocument, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
