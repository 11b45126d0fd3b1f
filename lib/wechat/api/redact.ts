/**
 * `text` without the given secrets (also in their percent-encoded form) and without the value of any query
 * parameter that carries one. Errors and log lines pass through here, because they end up in files and on screens.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === "") continue;
    const inQuery = new URLSearchParams({ "": secret }).toString().slice(1);
    for (const form of [secret, encodeURIComponent(secret), inQuery]) clean = clean.replaceAll(form, MARK);
  }
  return clean.replace(SECRET_PARAMETER, `$1=${MARK}`);
}

const MARK = "[redacted]";
const SECRET_PARAMETER = /\b(access_token|refresh_token|secret|appsecret)=[^&\s"'<>[\]]+/gi;
