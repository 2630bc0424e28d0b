/** A file to be kept, never to be shown: whatever is in it, no browser runs it. */
export function attachment({
  fileName,
  bytes,
  mediaType = "application/octet-stream",
}: {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType?: string;
}): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename="${plainName(fileName)}"; filename*=UTF-8''${encoded(fileName)}`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** For clients that know ASCII only. */
function plainName(fileName: string): string {
  return fileName.replace(/[^\w.() -]/g, "_");
}

function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
