/** A Markdown table, figures to the right; the first row is its head. */
export function table(rows) {
    const [head = [], ...body] = rows;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')));
    return [line(head), rule, ...body.map(line)].join('\n');
}
