import type { IncomingMessage } from "node:http";

/** A body that is not taken: too large, too slow, or broken off. */
export class BodyProblem extends Error {
  readonly status: 400 | 408 | 413;

  constructor(status: 400 | 408 | 413, message: string) {
    super(message);
    this.name = "BodyProblem";
    this.status = status;
  }
}

/**
 * Reads a request's body.
 * @param maxBytes more is refused with 413 as soon as it is known
 * @param timeoutMs real time for the whole body; what takes longer is refused with 408
 * @throws BodyProblem
 */
export function readBody(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => {
      stop(new BodyProblem(408, `The body took longer than ${timeoutMs} ms`));
    }, timeoutMs);

    function stop(problem: BodyProblem): void {
      clearTimeout(timer);
      request.removeAllListeners("data");
      request.pause();
      reject(problem);
    }

    const announced = Number(request.headers["content-length"] ?? "0");
    if (announced > maxBytes) {
      stop(new BodyProblem(413, `The body has ${announced} bytes; ${maxBytes} are allowed`));
      return;
    }
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) stop(new BodyProblem(413, `The body has more than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    request.on("end", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    request.on("close", () => stop(new BodyProblem(400, "The body was broken off")));
    request.on("error", () => stop(new BodyProblem(400, "The body was broken off")));
  });
}
