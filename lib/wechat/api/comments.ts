import { type Api, okSchema } from "./api";

/**
 * Comments under what was published. `msgDataId` is what publishing answered, `index` counts its articles from 0.
 * Both throw WeChatRefusal 88000 where the account has no comments, 88001 for an id that is not the account's.
 * Source: developers.weixin.qq.com › Comment management › Open, Close comments.
 */
export function createCommentsApi(api: Api) {
  const change = async (what: "open" | "close", msgDataId: string, index: number): Promise<void> => {
    const json = { msg_data_id: Number(msgDataId), index };
    await api.json({ path: `/cgi-bin/comment/${what}`, json }, okSchema);
  };
  return {
    open: (msgDataId: string, index: number) => change("open", msgDataId, index),
    close: (msgDataId: string, index: number) => change("close", msgDataId, index),
  };
}
