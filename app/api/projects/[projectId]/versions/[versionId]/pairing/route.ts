import { endpoint } from "@/app/_entry/endpoint";
import { editPairing, editPairingInput } from "@/server/alignment/edit-pairing";

export const POST = endpoint(editPairingInput, editPairing);
