// On their own, so that a form in a browser can know them without the XML reader.
// Source: developers.weixin.qq.com, Message push › Passive replies.

/** The longest text that followers receive whole, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 2048;
/** More are cut off by the platform. In answer to an ordinary message (not a tap, scan or follow) it shows only the first. */
export const MAX_ARTICLES = 8;
