// What a person would otherwise have to invent. Runs in the browser and on the server.

const DIGITS = "0123456789";
const HEX = `${DIGITS}abcdef`;
const LETTERS_AND_DIGITS = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${DIGITS}`;

/** The word that signatures are made with; WeChat takes 3 to 32 letters and digits. */
export function generateToken(): string {
  return pick(LETTERS_AND_DIGITS, 32);
}

/**
 * 43 letters and digits, WeChat's form of a 32-byte key: base64 without its "=". The last character carries only four
 * bits, so it is one whose other two are zero; strict decoders refuse the rest.
 */
export function generateEncodingAesKey(): string {
  return pick(LETTERS_AND_DIGITS, 42) + pick("AEIMQUYcgkosw048", 1);
}

/** What the real platform hands out, for an account of the pretend one. */
export function generateIdentity(): { appId: string; originalId: string; appSecret: string } {
  return { appId: `wx${pick(HEX, 16)}`, originalId: `gh_${pick(HEX, 12)}`, appSecret: pick(HEX, 32) };
}

function pick(alphabet: string, length: number): string {
  // Numbers past the last whole multiple would favour the first letters.
  const limit = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    const random = crypto.getRandomValues(new Uint8Array(length));
    for (const number of random) {
      if (number < limit && text.length < length) text += alphabet.charAt(number % alphabet.length);
    }
  }
  return text;
}
