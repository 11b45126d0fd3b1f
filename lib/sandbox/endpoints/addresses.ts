import { answer, type Endpoint } from "./endpoint";

/** Getting started › Get WeChat callback IPs: all our pushes come from this machine. */
export const callbackIpEndpoint: Endpoint = {
  path: "/cgi-bin/getcallbackip",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run: () => answer({ ip_list: ["127.0.0.1"] }),
};

/** Getting started › Get WeChat API server IPs. */
export const apiDomainIpEndpoint: Endpoint = {
  path: "/cgi-bin/get_api_domain_ip",
  method: "GET",
  body: "none",
  access: "token",
  permission: "everyone",
  run: () => answer({ ip_list: ["127.0.0.1"] }),
};
