import { wordsOf } from "@/lib/replies/match";
import type { Inbound } from "@/lib/wechat/wire/inbound";

const MAX_LENGTH = 200;

/** What the follower said or did, in one line without words of ours, for the message log's list and search. */
export function summarize(inbound: Inbound): string {
  const line = subjectOf(inbound).replace(/\s+/g, " ").trim();
  return line.length > MAX_LENGTH ? `${cut(line)}…` : line;
}

function cut(line: string): string {
  const part = line.slice(0, MAX_LENGTH - 1);
  // Half of a surrogate pair is no text; PostgreSQL refuses it.
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}

function subjectOf(inbound: Inbound): string {
  switch (inbound.type) {
    case "text":
      return inbound.content;
    case "voice":
      return wordsOf(inbound);
    case "location":
    case "locationSelect":
      return inbound.label || `${inbound.latitude}, ${inbound.longitude}`;
    case "reportLocation":
      return `${inbound.latitude}, ${inbound.longitude}`;
    case "link":
    case "file":
    case "miniprogrampage":
      return inbound.title;
    case "subscribe":
      return inbound.scene ?? inbound.eventKey ?? "";
    case "scan":
      return inbound.scene;
    case "click":
    case "picSysphoto":
    case "picPhotoOrAlbum":
    case "picWeixin":
      return inbound.key;
    case "scancodePush":
    case "scancodeWaitmsg":
      return inbound.scanResult;
    case "view":
      return inbound.url;
    case "viewMiniprogram":
      return inbound.pagePath;
    case "templateSendJobFinish":
    case "massSendJobFinish":
      return inbound.status;
    case "unknownMessage":
    case "unknownEvent":
      return inbound.name;
    // Pictures, and the account's own events: their kind says it all.
    case "image":
    case "video":
    case "shortvideo":
    case "unsubscribe":
    case "kfCreateSession":
    case "kfCloseSession":
    case "kfSwitchSession":
    case "publishJobFinish":
    case "subscribeMsgPopup":
    case "subscribeMsgChange":
    case "subscribeMsgSent":
    case "qualificationVerifySuccess":
    case "qualificationVerifyFail":
    case "namingVerifySuccess":
    case "namingVerifyFail":
    case "annualRenew":
    case "verifyExpired":
    case "userInfoModified":
    case "userAuthorizationRevoke":
    case "userAuthorizationCancellation":
      return "";
    default:
      return inbound satisfies never;
  }
}
