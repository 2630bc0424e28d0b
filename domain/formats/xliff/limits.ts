/** How long a translation may be, as the attributes of a unit say it. */
export type Limits = { readonly maxLength?: number; readonly flags?: readonly string[] };

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * XLIFF 1.2: in characters, or in pixels, which is what it means where it does not say. What fits into
 * so many bytes has at most as many characters.
 */
export function limitsOfFirst({ maxbytes, ...attributes }: Attributes): Limits {
  const bytes = whole(maxbytes);
  return { ...(bytes === undefined ? {} : { maxLength: bytes }), ...widthOf(attributes) };
}

function widthOf({ maxwidth, "size-unit": unit = "pixel", font }: Attributes): Limits {
  const most = whole(maxwidth);
  if (most === undefined) return {};
  if (unit === "char") return { maxLength: most };
  if (unit !== "pixel") return {};
  const size = pixelsOf(font);
  return { flags: [`max-width:${most}`, ...(size === undefined ? [] : [`font-size:${size}`])] };
}

/** XLIFF 2: `slr:sizeRestriction` in code points, `20` or from a least number on `5,20`. */
export function limitsOfSecond({ "slr:sizeRestriction": said }: Attributes): Limits {
  const most = whole(/^(?:\d{0,9},)?(\d{1,9})$/u.exec(said?.trim() ?? "")?.[1]);
  return most === undefined ? {} : { maxLength: most };
}

/** `Arial;9;bold`: the size is in points, of which 72 are as long as 96 pixels. */
function pixelsOf(font: string | undefined): number | undefined {
  const points = Number(font?.split(";")[1]);
  return points > 0 ? Math.round((points * 96) / 72) : undefined;
}

function whole(said: string | undefined): number | undefined {
  return said !== undefined && /^\d{1,9}$/u.test(said) && Number(said) > 0
    ? Number(said)
    : undefined;
}
