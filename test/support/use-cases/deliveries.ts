import { closeDelivery } from "@/server/deliveries/close-delivery";
import { findReturned } from "@/server/deliveries/find-returned";
import { listDeliveries } from "@/server/deliveries/list-deliveries";
import { readDelivery } from "@/server/deliveries/read-delivery";
import { receiveDelivery } from "@/server/deliveries/receive-delivery";
import { takeAsVersion } from "@/server/deliveries/take-as-version";
import { takeDelivered } from "@/server/deliveries/take-delivered";
import { upload } from "../given";
import { EVERYBODY, MANAGERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const DELIVERY_USE_CASES: UseCases = {
  receiveDelivery: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) =>
      receiveDelivery(actor, { ...desk, target: upload("back.txt", ["Zurück."]), outside: false }),
  },
  findReturned: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId, draft: { passageId } }) =>
      findReturned(actor, { projectId, passages: [passageId], keys: [], many: 0 }),
  },
  listDeliveries: { inside: true, may: EVERYBODY, ask: listDeliveries },
  readDelivery: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => readDelivery(actor, { ...desk, from: 0 }),
  },
  takeDelivered: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => takeDelivered(actor, { ...desk, take: [{ position: 0, revision: 1 }] }),
  },
  takeAsVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => takeAsVersion(actor, { ...desk, name: "Von draußen" }),
  },
  closeDelivery: { inside: true, may: WRITERS, ask: closeDelivery },
};
