/**
 * How long the answer to a delivery may take, in milliseconds. WeChat drops the connection after 5 s and shows the
 * follower a fault notice when that happens three times; half a second is for the way there and back.
 * Source: developers.weixin.qq.com, Message push › Receive ordinary messages.
 */
export const BUDGET = 4500;

/** The value of a promise, or the other one when it is not there in time. What the promise does later is not awaited. */
export async function within<T, Otherwise>(
  promise: Promise<T>,
  milliseconds: number,
  otherwise: Otherwise,
): Promise<T | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(resolve, milliseconds, otherwise);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
