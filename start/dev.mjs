import "./node-version.mjs";

/** `npm run dev`: the same as `npm start`, with pages that follow the files as they are edited. */
const { openDesk } = await import("./desk.mjs");
await openDesk("dev");
