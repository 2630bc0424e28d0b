import { useEffect, useState } from "react";
import { NOTHING } from "../filter";
import { useWork } from "../use-work";
import type { FoundPassages } from "../version-api";

/** The people of the project. */
export function usePeople(): FoundPassages["people"] {
  const { api } = useWork();
  const [people, setPeople] = useState<FoundPassages["people"]>([]);
  useEffect(() => {
    let over = false;
    void api.find({ ...NOTHING, status: "outdated" }).then((answer) => {
      if (answer.ok && !over) setPeople(answer.value.people);
    });
    return () => {
      over = true;
    };
  }, [api]);
  return people;
}
