import type { MiniProgramCard, NodePath, QrCode } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import type { AccountFace } from "./context";
import { serialiseMessages } from "./messages";
import { captionMarkup, imageMarkup } from "./pictures";
import type { Scribe } from "./scribe";

const QR_PX = 180;
const AVATAR_PX = 64;

/** A code to press long: large enough for a phone that reads its own screen. */
export function qrCodeMarkup(scribe: Scribe, node: QrCode, path: NodePath): Markup[] {
  const { codeId, caption } = node.attrs;
  const image = imageMarkup(scribe, scribe.context.qrCode(codeId), caption, { width: `${QR_PX}px` });
  const children = [...image, ...captionMarkup(scribe, caption)];
  if (children.length === 0) return [];
  return [
    element(scribe.target === "page" ? "figure" : "section", scribe.styles.codeFrame, children, { path }),
  ];
}

/** WeChat's own card in a draft if its id of the account is known, otherwise one of ours with a code. */
export function accountCard(scribe: Scribe, path: NodePath): Markup[] {
  const { account } = scribe.context;
  if (account === null) return [];
  if (scribe.target === "draft" && account.profileId !== null) {
    return [profileElement(account, account.profileId, path)];
  }
  const { styles } = scribe;
  const children = [
    ...imageMarkup(scribe, account.avatar, "", {
      width: `${AVATAR_PX}px`,
      // Round, whatever the sides of the picture.
      height: `${AVATAR_PX}px`,
      "object-fit": "cover",
      "border-radius": `${AVATAR_PX}px`,
    }),
    element("p", styles.accountName, [account.name]),
    ...(account.signature === "" ? [] : [element("p", styles.accountText, [account.signature])]),
    ...followCode(scribe, account),
  ];
  return [element("section", styles.accountBox, children, { path })];
}

/** A code, and what to do with it: who reads on a phone cannot scan its screen. */
function followCode(scribe: Scribe, { name, qrCode }: AccountFace): Markup[] {
  const image = imageMarkup(scribe, qrCode, name, { width: `${QR_PX}px`, margin: "10px 0 6px" });
  if (image.length === 0) return [];
  const words = serialiseMessages[scribe.context.locale].follow;
  return [...image, element("p", scribe.styles.accountText, [words])];
}

/** A card that opens a mini program within WeChat; elsewhere it says what would open. */
export function miniProgramCard(scribe: Scribe, node: MiniProgramCard, path: NodePath): Markup[] {
  const { appid, path: page, title, imageMediaId } = node.attrs;
  const { styles, context, target } = scribe;
  const picture = imageMediaId === null ? null : context.picture({ mediaId: imageMediaId, src: null });
  const words = serialiseMessages[context.locale].miniProgram;
  if (target === "draft") {
    const src = picture === null ? null : safePictureAddress(picture.src);
    const attributes = {
      "data-miniprogram-appid": appid,
      "data-miniprogram-path": page,
      "data-miniprogram-title": title,
      // Spelled like this by WeChat's page.
      ...(src === null ? {} : { "data-progarm-imageurl": src }),
    };
    return [
      element("section", styles.codeFrame, [element("mp-miniprogram", {}, [], { attributes })], { path }),
    ];
  }
  const children = [
    ...imageMarkup(scribe, picture, "", { width: "100%" }),
    element("p", styles.accountName, [title === "" ? words : title]),
    element("p", styles.accountText, [words]),
  ];
  return [element("section", styles.accountBox, children, { path })];
}

/** As WeChat's own editor writes it; its classes are what makes it a card. */
function profileElement(account: AccountFace, profileId: string, path: NodePath): Markup {
  const attributes = {
    class: "js_uneditable custom_select_card mp_profile_iframe",
    "data-pluginname": "mpprofile",
    "data-id": profileId,
    "data-nickname": account.name,
    "data-headimg": account.avatar === null ? "" : (safePictureAddress(account.avatar.src) ?? ""),
    "data-signature": account.signature,
  };
  const card = element("mp-common-profile", {}, [], { attributes });
  return element("section", {}, [card], { path, attributes: { class: "mp_profile_iframe_wrp" } });
}
