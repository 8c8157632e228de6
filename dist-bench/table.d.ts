/** A Markdown table, figures to the right; the first row is its head. */
export declare function table(rows: readonly (readonly string[])[]): string;
