import { useState } from 'preact/hooks';
import type { Fault } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { clockTime, frenchLongDate, isoDay } from '../text/dates.ts';
import { instantOf } from '../text/zoned.ts';
import { Icon } from './icons.tsx';

const steps = [
  { label: text.plusHour, by: { hours: 1 } },
  { label: text.plusDay, by: { days: 1 } },
  { label: text.plusWeek, by: { days: 7 } },
];

function NextDue() {
  const { state, act } = useDesk();
  const { zone } = state.me;
  const at = state.nextDue ? new Date(state.nextDue) : undefined;
  return (
    <div class="tool-row">
      <p>
        <strong>{text.nextDue}</strong>
        <small class="tool-note">
          {at ? `${frenchLongDate(at, zone)}, ${clockTime(at, zone)}` : text.noNextDue}
        </small>
      </p>
      {at ? (
        <button type="button" class="button" onClick={() => void act({ type: 'go-to-next-due' })}>
          {text.goToNextDue}
        </button>
      ) : null}
    </div>
  );
}

function ClockJump() {
  const { state, act, now } = useDesk();
  const { zone } = state.me;
  const [typed, setTyped] = useState('');
  const least = `${isoDay(now(), zone)}T${clockTime(now(), zone)}`;
  const target = instantOf(typed, zone);
  const jump = () => target && void act({ type: 'move-clock', to: target.toISOString() });
  return (
    <form
      class="tool-form"
      onSubmit={(event) => {
        event.preventDefault();
        jump();
      }}
    >
      <label for="clock-target">{text.setClock}</label>
      <div class="tool-row">
        <input
          id="clock-target"
          class="field field-date"
          type="datetime-local"
          min={least}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={!target}>
          {text.go}
        </button>
      </div>
    </form>
  );
}

function Clock() {
  const { state, act, now } = useDesk();
  const { zone } = state.me;
  const at = now();
  return (
    <section aria-labelledby="tools-clock">
      <h3 id="tools-clock">{text.clock}</h3>
      <p class="clock" aria-live="polite">
        <span>{clockTime(at, zone)}</span>
        {frenchLongDate(at, zone)}
      </p>
      <p class="tool-hint">{state.clockMoved ? text.clockMoved : text.clockReal}</p>
      <div class="tool-row tool-steps">
        {steps.map(({ label, by }) => (
          <button
            key={label}
            type="button"
            class="button"
            onClick={() => void act({ type: 'advance-clock', ...by })}
          >
            {label}
          </button>
        ))}
      </div>
      <NextDue />
      <ClockJump />
    </section>
  );
}

function Extras() {
  const { state, act } = useDesk();
  const [busy, setBusy] = useState('');
  if (state.extras.length === 0) return null;
  const run = async (id: string) => {
    setBusy(id);
    await act({ type: 'extra', id });
    setBusy('');
  };
  return (
    <section aria-labelledby="tools-examples">
      <h3 id="tools-examples">{text.examples}</h3>
      <p class="tool-hint">{text.examplesHint}</p>
      {state.extras.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="button button-wide"
          aria-busy={busy === id}
          disabled={busy !== ''}
          onClick={() => void run(id)}
        >
          {label}
        </button>
      ))}
    </section>
  );
}

function Plan() {
  const { state, act } = useDesk();
  return (
    <fieldset class="tool-set">
      <legend>{text.plan}</legend>
      {(['free', 'paid'] as const).map((plan) => (
        <label key={plan} class="check">
          <input
            type="radio"
            name="plan"
            checked={state.plan === plan}
            onChange={() => void act({ type: 'plan', plan })}
          />
          <span>{text.plans[plan]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Faults() {
  const { state, act } = useDesk();
  const toggle = (fault: Fault) => {
    const without = state.faults.filter((one) => one !== fault);
    const faults = without.length < state.faults.length ? without : [...state.faults, fault];
    void act({ type: 'faults', faults });
  };
  return (
    <fieldset class="tool-set">
      <legend>{text.faults}</legend>
      <p class="tool-hint">{text.faultsHint}</p>
      {(Object.keys(text.faultNames) as Fault[]).map((fault) => (
        <label key={fault} class="check">
          <input type="checkbox" checked={state.faults.includes(fault)} onChange={() => toggle(fault)} />
          <span>{text.faultNames[fault]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What Slack does not have: the clock, examples, the plan, and troubles to switch on. */
export function ToolsPanel() {
  const { go } = useDesk();
  const close = () => go({ tools: undefined });
  return (
    <aside class="side tools" aria-label={text.tools}>
      <header class="main-head">
        <button type="button" class="tool phone-only" aria-label={text.back} onClick={close}>
          <Icon name="back" />
        </button>
        <div class="main-title">
          <h2>{text.tools}</h2>
          <p>{text.local}</p>
        </div>
        <button
          type="button"
          class="tool wide-only"
          aria-label={text.close}
          title={text.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="tools-body">
        <Clock />
        <Extras />
        <Plan />
        <Faults />
      </div>
    </aside>
  );
}
