import { faceNamed, type Picture, pictureAt, type SerialiseContext } from "@/lib/articles/serialise/context";
import { highlight } from "@/lib/articles/serialise/highlight";
import { NO_OPTIONS, themeOptionsSchema } from "@/lib/articles/themes/options";
import { themeOf } from "@/lib/articles/themes/themes";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { type PictureSource, sourceOfImage } from "./picture-sources";

/**
 * What a text needs to become HTML for WeChat.
 *
 * @param addressOf where a picture can be loaded from, null where it cannot
 */
export function serialiseContext(
  { look }: Pick<WrittenValues, "look">,
  accountName: string,
  addressOf: (source: PictureSource) => string | null,
): SerialiseContext {
  const pictureOf = (source: PictureSource | null): Picture | null => {
    const src = source && addressOf(source);
    return src === null ? null : pictureAt(src);
  };
  return {
    theme: themeOf(look.themeId),
    options: themeOptionsSchema.catch(NO_OPTIONS).parse(look.options),
    locale: "zh",
    picture: (image) => pictureOf(sourceOfImage(image)),
    qrCode: (codeId) => pictureOf({ type: "code", codeId }),
    account: faceNamed(accountName),
    // Only accounts that WeChat lets do so may link, and it tells nobody which: footnotes are right for all.
    keepsLinks: false,
    highlight,
  };
}
