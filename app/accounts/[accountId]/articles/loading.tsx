import { ListSkeleton } from "@/lib/ui/list-skeleton";

export default function Loading() {
  return <ListSkeleton />;
}
