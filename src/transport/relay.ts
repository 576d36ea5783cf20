import type { Channel, Host } from './channel.ts';
import { listeners } from './listeners.ts';
import { sealedChannel } from './sealed-channel.ts';

/**
 * Core may not start processes of its own inside the app: main starts models and net for it and passes their
 * bytes on, which the two ends have sealed. One channel between core and main therefore carries several lanes. A frame is
 * one byte kind, four bytes lane (big-endian), then the rest.
 */
const kinds = { main: 0, open: 1, data: 2, closed: 3, close: 4 } as const;
const startable = ['models', 'net'] as const;
const headBytes = 5;

/** In core: the lane to main itself, and a host whose processes main starts. */
export function coreSide(parent: Channel): { readonly main: Channel; readonly host: Host } {
  const lanes = new Map<number, ReturnType<typeof listeners>>();
  const main = listeners();
  let lastLane = 0;
  parent.onMessage((message) => {
    const { kind, lane, rest } = unframe(message);
    if (kind === kinds.main) main.message(rest);
    else if (kind === kinds.data) lanes.get(lane)?.message(rest);
    else if (kind === kinds.closed) {
      lanes.get(lane)?.closed(rest[0] ?? null);
      lanes.delete(lane);
    }
  });
  parent.onClose(({ code }) => {
    for (const lane of lanes.values()) lane.closed(null);
    main.closed(code);
  });
  return {
    main: {
      send: (message) => pass(parent, frame(kinds.main, 0, message)),
      onMessage: main.onMessage,
      onClose: main.onClose,
      close: () => parent.close(),
    },
    host: {
      start: (kind) => {
        const lane = ++lastLane;
        const hears = listeners();
        lanes.set(lane, hears);
        pass(parent, frame(kinds.open, lane, Uint8Array.of(startable.indexOf(kind))));
        const through: Channel = {
          send: (message) => {
            if (!hears.isClosed()) pass(parent, frame(kinds.data, lane, message));
          },
          onMessage: hears.onMessage,
          onClose: hears.onClose,
          close: () => {
            if (!hears.isClosed()) pass(parent, frame(kinds.close, lane, new Uint8Array()));
          },
        };
        return sealedChannel(through, 'first');
      },
    },
  };
}

/** In main: the lane to core itself. Processes core asks for are started by `host` and end with core. */
export function mainSide(core: Channel, host: Host): Channel {
  const lanes = new Map<number, Channel>();
  const own = listeners();
  core.onMessage((message) => {
    const { kind, lane, rest } = unframe(message);
    if (kind === kinds.main) own.message(rest);
    else if (kind === kinds.data) pass(lanes.get(lane), rest);
    else if (kind === kinds.close) lanes.get(lane)?.close();
    else if (kind === kinds.open) open(lane, rest[0] ?? -1);
  });
  core.onClose(({ code }) => {
    for (const lane of lanes.values()) lane.close();
    lanes.clear();
    own.closed(code);
  });

  function open(lane: number, which: number): void {
    const kind = startable[which];
    if (kind === undefined || lanes.has(lane)) return;
    const helper = host.start(kind);
    lanes.set(lane, helper);
    helper.onMessage((message) => {
      pass(core, frame(kinds.data, lane, message));
      message.fill(0);
    });
    helper.onClose(({ code }) => {
      if (lanes.delete(lane))
        pass(core, frame(kinds.closed, lane, code === null ? new Uint8Array() : Uint8Array.of(code)));
    });
  }
  return {
    send: (message) => pass(core, frame(kinds.main, 0, message)),
    onMessage: own.onMessage,
    onClose: own.onClose,
    close: () => core.close(),
  };
}

/** Hands bytes on and wipes our copy of them: main should not keep what it passes through. */
function pass(to: Channel | undefined, bytes: Uint8Array): void {
  to?.send(bytes);
  bytes.fill(0);
}

function frame(kind: number, lane: number, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headBytes + rest.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, lane);
  bytes.set(rest, headBytes);
  return bytes;
}

function unframe(message: Uint8Array): { kind: number; lane: number; rest: Uint8Array } {
  if (message.length < headBytes) return { kind: -1, lane: 0, rest: new Uint8Array() };
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  return { kind: view.getUint8(0), lane: view.getUint32(1), rest: message.subarray(headBytes) };
}
