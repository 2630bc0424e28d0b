import { useState } from "react";
import { type Filter, filterIn, withFilter } from "./filter";

/** The filter of the address, so that it can be sent to a colleague, and is there after a reload. */
export function useFilter(): [Filter, (part: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(() => filterIn(new URLSearchParams(location.search)));
  const narrow = (part: Partial<Filter>) => {
    const narrowed = { ...filter, ...part };
    setFilter(narrowed);
    history.replaceState(history.state, "", withFilter(location.href, narrowed));
  };
  return [filter, narrow];
}
