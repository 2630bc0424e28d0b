import { endpoint } from "@/app/_entry/endpoint";
import { undoPairing, undoPairingInput } from "@/server/alignment/undo-pairing";

export const POST = endpoint(undoPairingInput, undoPairing);
