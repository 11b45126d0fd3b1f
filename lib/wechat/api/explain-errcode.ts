import { ERRCODES, type Errcode } from "./errcodes";
import type { Bilingual } from "./errcodes-advice";
import { ERRCODE_ADVICE } from "./errcodes-advice";

/**
 * What an errcode of the platform means and what a person can do about it. Codes that are not in our table get a
 * general text. `errmsg` is read only for the IP address that 40164 and its like name.
 * Source: developers.weixin.qq.com › Global return codes.
 */
export function explainErrcode(errcode: number, errmsg = ""): { meaning: Bilingual; advice: Bilingual } {
  const row = ROWS_BY_CODE[String(errcode)];
  if (!row) return { meaning: unknownMeaning(errcode), advice: ERRCODE_ADVICE.lookUpCode };
  const advice = ERRCODE_ADVICE[row.advice];
  const ip = addressIn(errmsg);
  return {
    meaning: { zh: row.zh, en: row.en },
    advice: {
      zh: advice.zh.replace("{ip}", ip ?? "本服务器的公网 IP"),
      en: advice.en.replace("{ip}", ip ?? "this server's public IP"),
    },
  };
}

const ROWS_BY_CODE: Readonly<Record<string, Errcode | undefined>> = ERRCODES;

function unknownMeaning(errcode: number): Bilingual {
  return { zh: `微信返回了错误码 ${errcode}`, en: `WeChat answered with the code ${errcode}` };
}

// The platform writes "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist"; the IPv4 form is what the whitelist takes.
function addressIn(errmsg: string): string | null {
  const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/.exec(errmsg);
  return ipv4?.[0] ?? /\bip(?:v6)?:? ([0-9a-f:]*:[0-9a-f:]+)/i.exec(errmsg)?.[1] ?? null;
}
