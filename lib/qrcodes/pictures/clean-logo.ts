import { Refusal } from "@/lib/platform/action";
import { readLogo } from "@/lib/qrcodes/drawing/logo";

/**
 * A style or a sheet with its logo as a plain picture: what staff upload is decoded before it is stored or drawn.
 *
 * @param field of the form, at which a logo that is no picture is refused
 */
export async function cleanLogo<T extends { logo: string | null }>(
  input: T,
  field: string,
): Promise<T | Refusal> {
  if (input.logo === null) return input;
  const logo = await readLogo(input.logo);
  return logo.ok
    ? { ...input, logo: logo.dataUri }
    : new Refusal("invalid", logo.reason, { [field]: logo.reason });
}
