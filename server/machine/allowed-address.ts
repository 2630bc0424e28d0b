import { env } from "../env";
import type { Provider } from "./provider";

/**
 * Whether a project may have a provider asked at an address: where it always is, or where whoever
 * runs the machine has said. A manager of a project must not make the desk knock at doors inside
 * the house.
 */
export function isAllowedAddress(provider: Provider, address: string, region: string): boolean {
  const usual = provider.addressFor({ ...{ address: "", key: "", model: "" }, region });
  const origin = originOf(address);
  return (
    origin !== undefined &&
    [usual, ...env.ENFACE_MACHINE_ADDRESSES].some((one) => originOf(one) === origin)
  );
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
