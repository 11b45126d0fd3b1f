// Stands for next/headers in tests: Next knows the request at hand only while it serves one. Everything behind this
// border (sessions, roles, actions) is the real thing.

const request = { headers: new Headers(), cookies: new Map<string, string>() };

/** @public imported as next/headers */
export async function headers(): Promise<Headers> {
  const all = new Headers(request.headers);
  all.set("cookie", [...request.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
  return all;
}

/** @public imported as next/headers */
export async function cookies() {
  return {
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) => void request.cookies.set(name, value),
    delete: (name: string) => void request.cookies.delete(name),
  };
}

/** The next calls come from a browser with this cookie. */
export function setTestCookie(name: string, value: string): void {
  request.cookies.set(name, value);
}

/** The next calls come with this header. */
export function setTestHeader(name: string, value: string): void {
  request.headers.set(name, value);
}

/** The next calls come from a browser that was never here before. */
export function resetTestRequest(): void {
  request.headers = new Headers();
  request.cookies.clear();
}
