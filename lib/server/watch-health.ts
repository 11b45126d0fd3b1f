import { setHealth } from "@/lib/platform/health";
import { SECOND } from "@/lib/platform/time";
import type { Readiness } from "./readiness";

const EVERY_MS = 30 * SECOND;

/** Looks again and again, so that no page has to: looking writes. @returns ends it */
export function watchHealth(checkReadiness: () => Promise<Readiness>): () => void {
  const look = async () => {
    const { writing = true, background = true } = (await checkReadiness()).checks;
    setHealth({ writing, background });
  };
  const timer = setInterval(look, EVERY_MS);
  return () => clearInterval(timer);
}
