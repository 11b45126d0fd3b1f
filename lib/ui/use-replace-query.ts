import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";

/** Shows this page as another query asks for it, in place of how it is shown now and without a jump to its top. */
export function useReplaceQuery() {
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const replaceQuery = (query: URLSearchParams) =>
    startTransition(() => router.replace(`${pathname}?${query}`, { scroll: false }));
  return { replaceQuery, isPending };
}
