/**
 * Milliseconds of processor time since the process started, its collector's threads included: unlike the clock's, they
 * do not grow when the machine has other work.
 */
export declare function processorMs(): number;
