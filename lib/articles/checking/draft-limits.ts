/**
 * What WeChat takes of an article. Source: developers.weixin.qq.com › Draft box › Add a draft, Upload a picture of an
 * article, Add permanent assets.
 */
export const DRAFT_LIMITS = {
  /** 64 before 2025-12-19. Code points, as all of these. */
  title: 32,
  author: 16,
  digest: 128,
  sourceUrlBytes: 1024,
  /** Said to be the limit; longer ones were taken nevertheless. */
  characters: 20_000,
  contentBytes: 1024 * 1024,
  pictureBytes: 10 * 1024 * 1024,
} as const;

/** A title is cut on the card that people share after about so many bytes. */
export const SHARED_TITLE_BYTES = 64;
/** Where there is no digest, WeChat begins one with so many characters of the text. */
export const DIGEST_FROM_TEXT = 54;
