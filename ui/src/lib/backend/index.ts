/**
 * The only place that knows how the window reaches the program.
 *
 * In the real window a call goes through Tauri's IPC. Where there is no Tauri it goes to the loopback test host,
 * `POST /call/NAME`. In development and in tests it goes to the invented backend in `mock.ts`, which a production
 * build leaves out. Nothing here decides, retries or caches.
 */
import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { isUiError } from './error';
import type { CallName, Calls } from './types';

export { asUiError, isUiError } from './error';
export type * from './types';

type Transport = (name: string, args: unknown) => Promise<unknown>;

const throughTauri: Transport = (name, args) => invoke('call', { name, args });

const throughHost: Transport = async (name, args) => {
  const answer = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw body;
  return body;
};

async function chooseTransport(): Promise<Transport> {
  if (isTauri()) return throughTauri;
  if (__HEIMLY_MOCK__) {
    const { mockTransport } = await import('./mock');
    return mockTransport;
  }
  return throughHost;
}

let transport: Promise<Transport> | undefined;

let locked: () => void = () => undefined;

/** Says what to do when the office turns out to be locked: by the idle timer, or found out by a call. */
export function onLocked(act: () => void): void {
  locked = act;
  if (isTauri()) void listen('locked', act);
}

/** Asks the program. Rejects with a `UiError` when the request cannot be met. */
export async function call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']> {
  transport ??= chooseTransport();
  const send = await transport;
  try {
    return (await send(name, args)) as Calls[N]['result'];
  } catch (refusal) {
    if (isUiError(refusal) && refusal.code === 'locked') locked();
    throw refusal;
  }
}
