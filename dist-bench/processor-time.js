/**
 * Milliseconds of processor time since the process started, its collector's threads included: unlike the clock's, they
 * do not grow when the machine has other work.
 */
export function processorMs() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
}
