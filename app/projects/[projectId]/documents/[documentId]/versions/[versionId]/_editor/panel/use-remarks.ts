import { useEffect, useState } from "react";
import type { Passage } from "../passage";
import { useCell, useWork } from "../use-work";
import type { Remark, Remarks } from "../version-api";
import type { Work } from "../work";

/** Read anew when somebody says something. */
export function useRemarks(passageId: string): Remarks | undefined {
  const { api, remarked } = useWork();
  const turn = useCell(remarked);
  const [remarks, setRemarks] = useState<Remarks>();
  useEffect(() => {
    let over = false;
    void turn;
    void api.remarks(passageId).then((answer) => {
      if (answer.ok && !over) setRemarks(answer.value);
    });
    return () => {
      over = true;
    };
  }, [api, passageId, turn]);
  return remarks;
}

/** Says something about a passage. False where it was refused: what was typed stays. */
export async function say(
  work: Work,
  { id }: Passage,
  remark: Remark,
  body: object,
): Promise<boolean> {
  const answer = await work.api.remark(id, remark, body);
  if (!answer.ok) {
    work.refuse(answer);
    return false;
  }
  work.remarkedOn(id);
  return true;
}
