import { z } from "zod";
import type { Api } from "./api";

/** The platform's own addresses. Source: developers.weixin.qq.com › Basic abilities › Get WeChat server IPs. */
export function createNetworkApi(api: Api) {
  return {
    /** Addresses and segments (CIDR) from which WeChat posts messages to us. They change: ask daily. */
    callbackIps: () => api.json({ path: "/cgi-bin/getcallbackip" }, ipListSchema),
    /** Addresses and segments of the API host, for a firewall that lets only known ones out. */
    apiDomainIps: () => api.json({ path: "/cgi-bin/get_api_domain_ip" }, ipListSchema),
  };
}

const ipListSchema = z.object({ ip_list: z.array(z.string()) }).transform(({ ip_list }) => ip_list);
