import { loadStart } from "@/lib/auth/loaders";
import { NoOwnerNotice } from "@/lib/auth/ui/doorway-notice";

export default async function StartPage() {
  await loadStart();
  return <NoOwnerNotice />;
}
