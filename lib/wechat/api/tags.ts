import { z } from "zod";
import { type Api, okSchema } from "./api";

const LARGEST_TAGGING = 50;

/**
 * Tags on followers; ids 0 to 2 are the platform's own.
 * Source: developers.weixin.qq.com › User management › Tag management.
 */
export function createTagsApi(api: Api) {
  const change = async (path: string, tagId: number, openids: readonly string[]): Promise<void> => {
    if (openids.length > LARGEST_TAGGING) {
      throw new RangeError(`The platform tags ${LARGEST_TAGGING} followers a call, not ${openids.length}`);
    }
    if (openids.length === 0) return;
    await api.json({ path, json: { openid_list: openids, tagid: tagId } }, okSchema);
  };
  return {
    /** All tags, with how many followers carry each. */
    list: async () => (await api.json({ path: "/cgi-bin/tags/get" }, tagsSchema)).tags,
    /** Throws WeChatRefusal 45157 for a name that exists, 45158 for one beyond 30 bytes, 45056 for the 101st tag. */
    async create(name: string) {
      const request = { path: "/cgi-bin/tags/create", json: { tag: { name } } };
      return (await api.json(request, createdSchema)).tag;
    },
    /** Up to 50 followers in one call; throws RangeError for more, WeChatRefusal 45059 beyond 20 tags on one. */
    tag: (tagId: number, openids: readonly string[]) =>
      change("/cgi-bin/tags/members/batchtagging", tagId, openids),
    /** The same the other way round. */
    untag: (tagId: number, openids: readonly string[]) =>
      change("/cgi-bin/tags/members/batchuntagging", tagId, openids),
    /** The ids of one follower's tags. */
    async of(openid: string): Promise<number[]> {
      const request = { path: "/cgi-bin/tags/getidlist", json: { openid } };
      return (await api.json(request, tagIdsSchema)).tagid_list;
    },
  };
}

const tagSchema = z.object({ id: z.number(), name: z.string() });
const tagsSchema = z.object({ tags: z.array(tagSchema.extend({ count: z.number().default(0) })) });
const createdSchema = z.object({ tag: tagSchema });
const tagIdsSchema = z.object({ tagid_list: z.array(z.number()) });
