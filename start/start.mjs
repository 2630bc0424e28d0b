import "./node-version.mjs";

/**
 * `npm start`: from a fresh clone to a desk that answers. PORT (3000) and HOST (127.0.0.1) say where,
 * DATABASE_URL which database if not the embedded one, ENFACE_DATA where that keeps its files (.data).
 */
const { openDesk } = await import("./desk.mjs");
await openDesk("start");
