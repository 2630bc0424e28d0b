/** A thread does not inherit what lets Node read TypeScript: it asks for it itself. */
import { register } from "tsx/esm/api";

register();
await import("./align-thread.ts");
