import { expect, test, vi } from 'vitest';
import { MovableClock } from '../src/clock.ts';

const start = new Date('2026-11-20T09:00:00Z');
const stopped = () => new MovableClock({ now: () => start });

test('it tells the time of its base, plus what it was moved by', () => {
  const clock = stopped();
  expect(clock.now()).toEqual(start);

  clock.advance(60_000);
  clock.moveTo(new Date('2026-11-21T09:00:00Z'));

  expect(clock.now()).toEqual(new Date('2026-11-21T09:00:00Z'));
  expect(clock.ahead).toBe(86_400_000);
});

test('it does not go back', () => {
  const clock = stopped();
  clock.advance(1000);

  expect(() => clock.moveTo(start)).toThrow(RangeError);
  expect(() => clock.moveTo(new Date('nonsense'))).toThrow(RangeError);
});

test('what it is moved past happens in order, each at its time, what that arranges included', () => {
  const clock = stopped();
  const happened: string[] = [];
  const note = (what: string) => happened.push(`${what} ${clock.now().toISOString().slice(11, 16)}`);
  const at = (hour: string) => new Date(`2026-11-20T${hour}:00Z`);
  clock.at(at('11:00'), () => note('second'));
  clock.at(at('10:00'), () => {
    note('first');
    clock.at(at('10:30'), () => note('between'));
  });
  const cancel = clock.at(at('10:15'), () => note('cancelled'));
  clock.at(at('13:00'), () => note('later'));
  cancel();

  clock.moveTo(at('12:00'));

  expect(happened).toEqual(['first 10:00', 'between 10:30', 'second 11:00']);
});

test('it rings by itself as its base goes on', () => {
  vi.useFakeTimers();
  try {
    const clock = new MovableClock({ now: () => new Date(Date.now()) });
    const ring = vi.fn();
    clock.at(new Date(Date.now() + 60_000), ring);

    vi.advanceTimersByTime(59_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

test('those who wait for an hour are told of a move', () => {
  const clock = stopped();
  const wake = vi.fn();
  const stop = clock.onMove(wake);

  clock.advance(1);
  stop();
  clock.advance(1);

  expect(wake).toHaveBeenCalledOnce();
});
