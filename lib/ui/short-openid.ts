/** The ends of an OpenID, which tell two followers apart at a glance: "oA1b2…x9Yz". */
export function shortOpenid(openid: string): string {
  return openid.length > 12 ? `${openid.slice(0, 5)}…${openid.slice(-5)}` : openid;
}
