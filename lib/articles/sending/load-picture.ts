import { completeUrl } from "@/lib/articles/addresses";
import type { AccountId } from "@/lib/auth/account-id";
import { fetchPublic } from "@/lib/platform/fetch-public";
import type { Localized } from "@/lib/platform/i18n/locale";
import { SECOND } from "@/lib/platform/time";
import { getQrCodeTicket } from "@/lib/qrcodes/data";
import type { WeChat } from "@/lib/wechat/api/client";
import type { PictureSource } from "./picture-sources";
import { SENDING_WORDS } from "./problems";

export type LoadedPicture =
  | { type: "picture"; bytes: Uint8Array<ArrayBuffer>; mime: string; ending: string }
  | { type: "problem"; words: Localized };

/** The bytes of a picture and what they are, told by the bytes; or why it cannot be had, in words. */
export async function loadPicture(
  accountId: AccountId,
  wechat: WeChat,
  source: PictureSource,
): Promise<LoadedPicture> {
  switch (source.type) {
    case "address":
      return loadFromAddress(source.src);
    case "code":
      return loadCode(accountId, wechat, source.codeId);
    case "file":
      // The library has given WeChat what it has.
      return problem(SENDING_WORDS.missingPicture);
    default:
      return source satisfies never;
  }
}

const LIMITS = {
  accept: "image/*",
  /** The largest picture that WeChat takes. */
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 20 * SECOND,
};

async function loadFromAddress(src: string): Promise<LoadedPicture> {
  const answer = await fetchPublic(completeUrl(src), LIMITS);
  switch (answer.type) {
    case "fetched":
      return recognise(answer.bytes);
    case "private":
      return problem(SENDING_WORDS.privatePicture);
    case "tooLarge":
      return problem(SENDING_WORDS.largePicture);
    case "missing":
      return problem(SENDING_WORDS.missingPicture);
    default:
      return answer satisfies never;
  }
}

async function loadCode(accountId: AccountId, wechat: WeChat, codeId: string): Promise<LoadedPicture> {
  const code = await getQrCodeTicket(accountId, codeId);
  const picture = code && (await wechat.qrcode.picture(code.ticket));
  return picture ? recognise(new Uint8Array(picture.bytes)) : problem(SENDING_WORDS.missingCode);
}

function recognise(bytes: Uint8Array<ArrayBuffer>): LoadedPicture {
  const format = FORMATS.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (format === undefined) return problem(SENDING_WORDS.pictureFormat);
  return { type: "picture", bytes, mime: format.mime, ending: format.ending };
}

const FORMATS = [
  { start: [0xff, 0xd8, 0xff], mime: "image/jpeg", ending: "jpg" },
  { start: [0x89, 0x50, 0x4e, 0x47], mime: "image/png", ending: "png" },
  { start: [0x47, 0x49, 0x46, 0x38], mime: "image/gif", ending: "gif" },
] as const;

function problem(words: Localized): LoadedPicture {
  return { type: "problem", words };
}
