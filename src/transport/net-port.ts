/** What the net process is asked: one consented request or one download, then it is gone. */
export type NetPort = {
  /**
   * Sends exactly `body` by POST, once; no retry, no redirect followed, no cookie, no identifying agent string. `proxy`
   * with its name and password, if it has any. `own`: plain http is allowed wherever it is. `cut`: why `body` is not all that was sent.
   * @throws TendError `network` (never sent: data.sent = false; may have left: data.sent = true), `cancelled`.
   */
  post(request: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly timeoutMs: number;
    readonly proxy?: string;
    readonly own?: boolean;
    readonly signal?: AbortSignal;
  }): Promise<{
    readonly status: number;
    readonly body: string;
    readonly cut: 'too-long' | 'broke-off' | 'in-time' | null;
  }>;

  /**
   * Fetches a file to `to + '.part'`, resuming what is there, checks size and SHA-256, then renames it into place.
   * @throws TendError `network`, `model-damaged` (wrong hash), `disk-full`, `cancelled`.
   */
  download(request: {
    readonly url: string;
    readonly to: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly onProgress?: (doneBytes: number) => void;
    readonly signal?: AbortSignal;
  }): Promise<void>;
};
