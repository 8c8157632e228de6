/** The value below which a share `q` (0 to 1) of the figures lies. */
export declare function quantile(figures: readonly number[], q: number): number;
export declare function round(figure: number, digits?: number): string;
/** Date and machine of a measurement. */
export declare function machine(): string;
/** Puts a table into `bench/README.md`, between the marks of its name. @throws when the page has no such marks */
export declare function record(name: string, table: string): Promise<void>;
