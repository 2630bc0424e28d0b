export type Sent = {
  readonly documentId: string;
  readonly versionId?: string;
  /** A newer text of the document, to be looked at. */
  readonly changeId?: string;
  readonly jobId?: string;
  /** A file that came back for a version. */
  readonly deliveryId?: string;
};

export type Refused = {
  readonly refused: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** By whoever sent them. */
type Stopped = { readonly stopped: true };

type Sending = {
  readonly form: FormData;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a form with files and tells how much has gone: `fetch` cannot. */
export function sendFiles(
  projectId: string,
  { form, onProgress, signal }: Sending,
): Promise<Sent | Refused | Stopped> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/projects/${projectId}/files`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(LOST);
    request.onabort = () => resolve(STOPPED);
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

const LOST: Refused = { refused: "unavailable", detail: { reason: "unreachable" } };
const STOPPED: Stopped = { stopped: true };

function answerOf({ status, response }: XMLHttpRequest): Sent | Refused {
  if (status === 200 && response !== null) return response as Sent;
  const { kind = "unavailable", detail = {} } = response ?? {};
  return { refused: kind, detail };
}
