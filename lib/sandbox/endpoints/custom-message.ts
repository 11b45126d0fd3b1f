import { Refusal } from "@/lib/sandbox/refusals";
import { useWindow } from "@/lib/sandbox/sending-windows";
import { acceptCustomMessage } from "./custom-message-rules";
import { type Endpoint, ok } from "./endpoint";
import { fieldsOf, textField } from "./json-body";

/** Customer service messages › Send: shown in the follower's chat at once. */
export const sendCustomMessageEndpoint: Endpoint = {
  path: "/cgi-bin/message/custom/send",
  method: "POST",
  body: "json",
  access: "token",
  permission: "customerMessage",
  run({ platform, account, json }) {
    const { state } = platform;
    const follower = state.followers.get(account.appId, textField(json, "touser"));
    if (!follower) throw new Refusal(40003);
    if (fieldsOf(json).customservice !== undefined) throw new Refusal(61452);
    const now = platform.now();
    const content = acceptCustomMessage({ platform, account }, json);
    state.transaction(() => {
      const remaining = useWindow(follower, now);
      state.followers.save({ ...remaining, unread: remaining.unread + 1 });
      state.chats.add(account.appId, follower.openid, now, content);
    });
    return ok;
  },
};
