import type { ModalView } from '@slack/types';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenView, ViewValues } from '../../src/page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { HostContext, useBlockHost } from '../blocks/host.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { Plain } from '../text/mrkdwn.tsx';
import { Dialog } from './dialog.tsx';

/** What was typed in each open view, for when one above it closes. */
type Kept = Map<string, { current: ViewValues }>;

function keptFor(kept: Kept, id: string): { current: ViewValues } {
  const known = kept.get(id) ?? { current: {} };
  kept.set(id, known);
  return known;
}

/** After a refused submission, the first faulty field has the focus. */
function useErrorFocus(errors: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null);
  const faulty = Object.keys(errors).join(' ');
  useEffect(() => {
    if (faulty) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid=true]')?.focus();
  }, [faulty]);
  return form;
}

function Modal({ open, kept }: { open: OpenView; kept: { current: ViewValues } }) {
  const { act } = useDesk();
  const view = open.view as ModalView;
  const [busy, setBusy] = useState(false);
  const { errors } = open;
  const host = useBlockHost({
    container: { view: open.id },
    blocks: view.blocks,
    errors,
    kept,
  });
  const form = useErrorFocus(errors);
  const close = () => void act({ type: 'close', view: open.id });
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    await act({ type: 'submit', view: open.id, state: host.values });
    setBusy(false);
  };
  return (
    <Dialog title={<Plain text={view.title.text} />} class="modal" onClose={close}>
      <form
        ref={form}
        class="modal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="dialog-body">
          <HostContext.Provider value={host}>
            <Blocks blocks={view.blocks} />
          </HostContext.Provider>
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={close}>
            <Plain text={view.close?.text ?? (view.submit ? text.modalClose : text.close)} />
          </button>
          {view.submit ? (
            <button type="submit" class="button primary" aria-busy={busy}>
              {busy ? text.sending : <Plain text={view.submit.text} />}
            </button>
          ) : null}
        </footer>
      </form>
    </Dialog>
  );
}

/** The modal on top of the stack; those below keep what was typed in them. */
export function ModalStack() {
  const { state } = useDesk();
  const kept = useRef<Kept>(new Map());
  const top = state.modals.at(-1);
  useEffect(() => {
    const open = new Set(state.modals.map((one) => one.id));
    for (const id of kept.current.keys()) if (!open.has(id)) kept.current.delete(id);
  }, [state.modals]);
  return top ? <Modal key={top.id} open={top} kept={keptFor(kept.current, top.id)} /> : null;
}
