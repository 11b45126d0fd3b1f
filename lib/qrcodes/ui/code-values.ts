import { readQrCodeAction } from "@/lib/qrcodes/actions";
import { PLAIN_SETTINGS, settingsOf } from "@/lib/qrcodes/code-settings";
import type { QrCode, QrCodeValues } from "@/lib/qrcodes/schema";
import type { OtherVersion } from "@/lib/ui/use-versioned-form";

const DEFAULT_DURATION = { days: 30, hours: 0, minutes: 0 };

/** What the form of a new code begins with. */
export const EMPTY_CODE: QrCodeValues = {
  ...PLAIN_SETTINGS,
  name: "",
  lifetime: "temporary",
  duration: DEFAULT_DURATION,
  sceneKind: "text",
  scene: "",
};

/** What a form holds of a code; what WeChat froze stands in it as it is. */
export function valuesOf(code: QrCode): QrCodeValues {
  const { lifetime, sceneKind, scene } = code;
  return { ...settingsOf(code), lifetime, sceneKind, scene, duration: DEFAULT_DURATION };
}

/** What the form begins with when an archived code gets a new purpose. */
export function freshValuesOf(code: QrCode): QrCodeValues {
  return { ...valuesOf(code), ...PLAIN_SETTINGS, name: "" };
}

/** The version that somebody else saved; null when the code is gone. */
export async function readOtherCode(
  accountId: string,
  id: string,
): Promise<OtherVersion<QrCodeValues> | null> {
  const stored = await readQrCodeAction(accountId, { id });
  if (!stored.ok || !stored.data) return null;
  const { code, changedBy } = stored.data;
  return { values: valuesOf(code), revision: code.revision, changedBy, changedAt: code.updatedAt };
}

/** What a browser kept of a form, if it is of this form (any more). */
export async function readCodeDraft(values: unknown): Promise<QrCodeValues | null> {
  const { qrCodeDraftSchema } = await import("@/lib/qrcodes/schema");
  return qrCodeDraftSchema.safeParse(values).data ?? null;
}
