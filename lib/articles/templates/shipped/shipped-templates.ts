import { EVENT } from "./event";
import { GREETING } from "./greeting";
import { GUIDE } from "./guide";
import { INTERVIEW } from "./interview";
import { NOTICE } from "./notice";
import { PRODUCT } from "./product";
import { RECAP } from "./recap";
import { RECRUITMENT } from "./recruitment";
import type { ShippedTemplate } from "./shipped-template";

/** In the order in which they are offered: what is wanted most often comes first. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  EVENT,
  PRODUCT,
  NOTICE,
  GUIDE,
  RECAP,
  RECRUITMENT,
  INTERVIEW,
  GREETING,
];
