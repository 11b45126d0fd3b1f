import { menuAnswerSchema } from "./sandbox-answers";
import type { ChatFrame } from "./types";

/** Nobody of any account. */
const PERSON = {
  openid: "rehearsal",
  nickname: "",
  avatarSeed: "5",
  unread: 0,
  platform: "ios",
  tagIds: [],
} as const;

/** What stands around a chat that no platform keeps: one person, and a menu that is not published. */
export function rehearsalFrame(name: string, menu: { button: unknown }, isFollowing: boolean): ChatFrame {
  const account = {
    name,
    introduction: "",
    avatarSeed: "",
    kind: "service",
    verified: false,
    originalId: "",
    mode: "plain",
    callbackUrl: "",
    followers: 0,
  } as const;
  const { button = [] } = menuAnswerSchema.parse({ menu }).menu ?? {};
  return { account, followers: [{ ...PERSON, subscribed: isFollowing, tagIds: [] }], menu: button, mark: "" };
}
