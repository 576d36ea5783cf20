/**
 * A two-way line of messages to one other process, whatever carries it (utilityProcess, a plain Node child,
 * a relay through main). Messages are bytes: whoever passes them on cannot read them by accident.
 */
export type Channel = {
  send(message: Uint8Array): void;
  onMessage(listener: (message: Uint8Array) => void): void;
  /** Called once, when the other side is gone: ended, crashed or closed. */
  onClose(listener: (exit: { code: number | null }) => void): void;
  /** Ends the other process. */
  close(): void;
};

/** Starts the processes a core may have beside it. Each call is a new process; closing its channel ends it. */
export type Host = { start(kind: 'models' | 'net'): Channel };
