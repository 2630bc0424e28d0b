import chromium from "@sparticuz/chromium";

/** Unpacks the browser into the temporary folder (TMPDIR); a process of its own, so that it may be told which. */
await chromium.executablePath();
