/**
 * A two-way line of messages to one other process, whatever carries it (utilityProcess, a plain Node child,
 * a relay through main). Messages are bytes: whoever passes them on cannot read them by accident.
 */
export type Channel = {
  /** Hands the message over, in order. It is copied before `send` returns: the caller may overwrite it. */
  send(message: Uint8Array): void;
  onMessage(listener: (message: Uint8Array) => void): void;
  /** Called once, when the other side is gone: ended, crashed or closed. */
  onClose(listener: (exit: { code: number | null }) => void): void;
  /** Ends the other process. */
  close(): void;
};

/** The processes beside main, or beside the terminal's core. */
export type ProcessKind = 'core' | 'models' | 'net';

/** Starts the processes a core may have beside it. Each call is a new process; closing its channel ends it. */
export type Host = { start(kind: 'models' | 'net'): Channel };

/** What main has: it starts the core as well. */
export type MainHost = { start(kind: ProcessKind): Channel };
