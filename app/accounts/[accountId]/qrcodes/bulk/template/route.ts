import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { serveTemplate } from "@/lib/qrcodes/bulk/template";

/** A list to fill in: ?format=csv or xlsx. It holds nothing of anybody's. */
export async function GET(request: Request): Promise<Response> {
  return serveTemplate(new URL(request.url).searchParams.get("format"), await requestLocale());
}
