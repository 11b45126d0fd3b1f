import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { Localized } from "@/lib/platform/i18n/locale";
import { listQrCodeNames } from "@/lib/qrcodes/data";
import { takenScenes } from "@/lib/qrcodes/issue";
import type { ScenesToCheck } from "./schema";

/** So many codes are named: an answer need not tell five thousand of them. */
const NAMED = 500;

/** Those of the scenes that cannot be used any more, with the reason in the reader's language. */
export async function checkScenes(
  { accountId, locale }: ActionContext,
  { scenes }: ScenesToCheck,
): Promise<{ scene: string; problem: string }[]> {
  const reasons = await whyTaken(accountId, scenes);
  return [...reasons].map(([scene, reason]) => ({ scene, problem: reason[locale] }));
}

/** Those of the scenes that a code has or a batch is about to use, and what is to be said about each. */
export async function whyTaken(
  accountId: AccountId,
  scenes: readonly string[],
): Promise<Map<string, Localized>> {
  const scenesInUse = [...(await takenScenes(accountId, scenes))];
  if (scenesInUse.length === 0) return new Map();
  const codes = await listQrCodeNames(accountId, scenesInUse.slice(0, NAMED));
  const names = new Map(codes.map(({ scene, name }) => [scene, name]));
  return new Map(scenesInUse.map((scene, place) => [scene, sceneTaken(names.get(scene), place < NAMED)]));
}

function sceneTaken(name: string | undefined, isNamed: boolean): Localized {
  if (name !== undefined)
    return { zh: `二维码“${name}”已经用了这个场景值`, en: `The code “${name}” has this scene already` };
  if (isNamed) return { zh: "另一批里已经用了这个场景值", en: "Another batch has this scene" };
  return { zh: "这个场景值已经用了", en: "This scene is in use already" };
}
