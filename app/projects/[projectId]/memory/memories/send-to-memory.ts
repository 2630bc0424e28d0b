type Place = { readonly projectId: string; readonly memoryId: string };

export type Answered =
  | { readonly jobId: string }
  | { readonly refused: string; readonly detail: Readonly<Record<string, unknown>> };

/** Sends the files of a form as they are, one behind the other, and tells how much has gone. */
export function sendToMemory(
  { projectId, memoryId }: Place,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<Answered> {
  const [first, second] = [fileIn(form, "file"), fileIn(form, "translation")];
  const query = new URLSearchParams({
    fileName: first?.name ?? "",
    sourceLanguage: String(form.get("sourceLanguage") ?? "").trim(),
    targetLanguage: String(form.get("targetLanguage") ?? "").trim(),
    ...(second === undefined ? {} : { targetName: second.name, firstBytes: `${first?.size ?? 0}` }),
  });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/projects/${projectId}/memory/${memoryId}/import?${query}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(LOST);
    request.send(new Blob([first, second].filter((file) => file !== undefined)));
  });
}

const LOST: Answered = { refused: "unavailable", detail: { reason: "unreachable" } };

/** A field nobody chose a file for holds one without a name. */
function fileIn(form: FormData, name: string): File | undefined {
  const file = form.get(name);
  return file instanceof File && file.name !== "" ? file : undefined;
}

function answerOf({ status, response }: XMLHttpRequest): Answered {
  if (status === 200 && response !== null) return response as Answered;
  const { kind = "unavailable", detail = {} } = response ?? {};
  return { refused: kind, detail };
}
