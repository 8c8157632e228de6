import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Extra, Fault } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { clockTime, frenchLongDate, instantOf, isoMinute } from '../text/dates.ts';
import { SideHead } from './pane-head.tsx';

const steps = [
  { label: text.plusHour, by: { hours: 1 } },
  { label: text.plusDay, by: { days: 1 } },
  { label: text.plusWeek, by: { days: 7 } },
];

function NextDue() {
  const { state, act, app } = useDesk();
  const { zone } = state.me;
  const at = state.nextDue ? new Date(state.nextDue) : undefined;
  return (
    <div class="tool-row">
      <p>
        <strong>{text.nextDue(app)}</strong>
        <small>{at ? `${frenchLongDate(at, zone)}, ${clockTime(at, zone)}` : text.noNextDue}</small>
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
          min={isoMinute(now(), zone)}
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
    <section aria-label={text.clock}>
      <h3>{text.clock}</h3>
      <p class="clock" aria-live="polite">
        <span>{clockTime(at, zone)}</span>
        {frenchLongDate(at, zone)}
      </p>
      <small>{state.clockMoved ? text.clockMoved : text.clockReal}</small>
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

/** A titled part of the tools. */
function Section({ title, hint, children }: { title: string; hint: string; children: ComponentChildren }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <small>{hint}</small>
      {children}
    </section>
  );
}

function ExtraRow({ extra: { id, label, progress, leadsTo } }: { extra: Extra }) {
  const { act, go } = useDesk();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await act({ type: 'extra', id });
    setBusy(false);
  };
  const isRunning = busy || progress !== undefined;
  return (
    <>
      <button
        type="button"
        class="button button-wide"
        aria-busy={isRunning}
        disabled={isRunning}
        onClick={() => void run()}
      >
        {label}
      </button>
      {progress ? (
        <label class="progress" aria-live="polite">
          {text.progress(progress.step, progress.done, progress.of)}
          <progress value={progress.done} max={progress.of} />
        </label>
      ) : null}
      {leadsTo && !isRunning ? (
        <button
          type="button"
          class="link-button"
          onClick={() => go({ place: leadsTo.channel, thread: leadsTo.threadTs, tools: undefined })}
        >
          {text.seeResult}
        </button>
      ) : null}
    </>
  );
}

function Extras() {
  const { state } = useDesk();
  if (state.extras.length === 0) return null;
  return (
    <Section title={text.examples} hint={text.examplesHint}>
      {state.extras.map((extra) => (
        <ExtraRow key={extra.id} extra={extra} />
      ))}
    </Section>
  );
}

/** Where the workspace is kept, and the way to begin it anew. */
function Storage() {
  const { state, act, ask, app } = useDesk();
  const startOver = async () => {
    const body = <p>{text.startOverText(app)}</p>;
    const yes = await ask({ title: text.startOverTitle, body, confirm: text.startOver, danger: true });
    if (yes) void act({ type: 'start-over' });
  };
  return (
    <Section title={text.storage} hint={state.storage ? text.keptIn(state.storage.place) : text.keptNowhere}>
      <button type="button" class="button danger" onClick={() => void startOver()}>
        {text.startOver}
      </button>
    </Section>
  );
}

function Plan() {
  const { state, act } = useDesk();
  return (
    <fieldset>
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
  const { state, act, app } = useDesk();
  const toggle = (fault: Fault) => {
    const without = state.faults.filter((one) => one !== fault);
    const faults = without.length < state.faults.length ? without : [...state.faults, fault];
    void act({ type: 'faults', faults });
  };
  return (
    <fieldset>
      <legend>{text.faults}</legend>
      <small>{text.faultsHint(app)}</small>
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
  return (
    <aside class="side tools" aria-label={text.tools}>
      <SideHead
        title={text.tools}
        note={text.local}
        closeLabel={text.close}
        onClose={() => go({ tools: undefined })}
      />
      <div class="tools-body">
        <Clock />
        <Extras />
        <Plan />
        <Faults />
        <Storage />
      </div>
    </aside>
  );
}
