/**
 * Refusals that are not about what was asked: WeChat is busy (-1), there are no calls left (45009 a day, 45011 a minute),
 * or it does not let the desk in until somebody has put a secret, a token or a list of addresses right. The same may be
 * asked again later.
 * Source: developers.weixin.qq.com › Global return codes.
 */
export const PASSING_ERRCODES: ReadonlySet<number> = new Set([
  -1, 45009, 45011, 40001, 40013, 40014, 40125, 40164, 40243, 41001, 41002, 41004, 42001, 61004, 89501, 89503,
  89506, 89507,
]);
