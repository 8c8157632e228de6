/** From a wall clock's reading to an instant, in the browser, which has no function for it. */

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const read = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which a clock in `zone` shows `local` (`2027-03-02T09:30`, as a `datetime-local` input gives it), or
 * nothing if it is not written so. In the hour that spring skips, the hour after; in the one that autumn repeats, the
 * first.
 */
export function instantOf(local: string, zone: string): Date | undefined {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return undefined;
  const guess = wall - offsetAt(wall - offsetAt(wall, zone), zone);
  const earlier = guess - 3_600_000;
  return new Date(earlier + offsetAt(earlier, zone) === wall ? earlier : guess);
}
