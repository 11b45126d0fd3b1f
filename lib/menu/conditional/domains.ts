import { leavesOf, type MenuDocument } from "@/lib/menu/document";

/** Of all conditional menus of an account. developers.weixin.qq.com › Custom menus › Personalized menus. */
export const MAX_CONDITIONAL_DOMAINS = 3;

/** The domains that the buttons of some menus link to, each once; half-typed addresses have none. */
export function domainsOf(documents: readonly MenuDocument[]): string[] {
  const urls = documents
    .flatMap(leavesOf)
    .flatMap(({ action }) => (action && "url" in action ? action.url.trim() : []));
  const domains = urls.flatMap((url) => (URL.canParse(url) ? new URL(url).hostname : []));
  return [...new Set(domains.filter(Boolean))].sort();
}
