import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this checkout is in. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where everything that must outlive a start is kept; `ENFACE_DATA` moves it. */
export const dataFolder = () => path.resolve(root, process.env.ENFACE_DATA || ".data");
