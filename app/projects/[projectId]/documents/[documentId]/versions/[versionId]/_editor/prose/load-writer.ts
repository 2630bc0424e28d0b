export type LoadedWriter = typeof import("./writer").Writer;

let loaded: LoadedWriter | undefined;
let loading: Promise<LoadedWriter> | undefined;

/** Fetches the writer apart from the page, so that the first text does not wait for it. */
export function loadWriter(): Promise<LoadedWriter> {
  loading ??= import("./writer").then(({ Writer }) => {
    loaded = Writer;
    return Writer;
  });
  return loading;
}

/** The writer, if it is there already. */
export function loadedWriter(): LoadedWriter | undefined {
  return loaded;
}
