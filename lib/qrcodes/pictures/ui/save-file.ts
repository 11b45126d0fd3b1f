import type { ActionFailure } from "@/lib/platform/action";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { saveAsFile } from "@/lib/ui/save-as-file";

type PictureRequest = { format: "svg" | "png" | "pdf"; size?: number; style: CodeStyle };

/** Has the server draw a code and saves the file. Null when it worked, "unreachable" when nobody answered. */
export async function saveDrawnCode(
  accountId: string,
  code: { id: string; name: string; scene: string },
  request: PictureRequest,
): Promise<ActionFailure | "unreachable" | null> {
  try {
    const response = await fetch(`/accounts/${accountId}/qrcodes/${code.id}/image`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    if (!response.ok) {
      // Our own route answers nothing but an action's results.
      const failure: ActionFailure = await response.json();
      return failure;
    }
    saveAsFile(await response.blob(), `${code.name}-${code.scene}.${request.format}`);
    return null;
  } catch {
    // Not reached, or something in between answered in its place.
    return "unreachable";
  }
}
